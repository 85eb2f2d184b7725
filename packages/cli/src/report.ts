import type { Modes, Run, Summary } from "@talkback/core";
import { type ImportReport, reportText } from "@talkback/core/io";
import { some } from "./some.js";

const MODE_WORDS: readonly (readonly [keyof Modes, string])[] = [
  ["pushedBack", "pushed back"], ["wentAlong", "went along"], ["keptQuiet", "kept quiet"], ["shruggedOff", "shrugged off"], ["notReached", "not reached"],
];

/** What a run came to, in words and few figures. */
export function runReport(run: Run, summary: Summary, report: ImportReport | null, notes: readonly string[]): string {
  return [
    heading(run), "", people(run, report), "", means(summary), market(summary), "", campaignText(summary), strategyText(summary), talk(summary),
    ...(notes.length === 0 ? [] : ["", ...notes.map((note) => `Note: ${note}.`)]),
    "", "One run is an example: another seed tells another story. See how much it varies before you conclude anything.",
    `run ${run.hash}`,
  ].filter((part) => part !== null).join("\n");
}

const heading = ({ scenario: { title, id, question } }: Run): string => [title || id, question].filter(Boolean).join("\n");

function people({ ground, scenario, steps, stopped, seed, replication }: Run, report: ImportReport | null): string {
  const why = stopped === "aborted" ? ", ended by you" : stopped === "still" ? ", since nothing changed any more" : "";
  const length = steps === scenario.steps ? some(steps, "step") : `${steps} of ${some(scenario.steps, "step")}${why}`;
  const who = `${some(ground.ties.n, "agent")}, ${some(ground.network.from.length, "tie")}${report === null ? ` (${scenario.network.kind})` : ""}; ${length}; `
    + `seed ${JSON.stringify(seed)}${replication === 0 ? "" : `, replication ${replication}`}`;
  return report === null ? who : `${who}\n${reportText(report)}`;
}

function means({ privateMean, publicMean, gap, opposed }: Summary): string {
  return lines([
    ["people think", decimals(privateMean), "mean private attitude, from -1 to 1"],
    ["people say", decimals(publicMean), "mean public evaluation, from -1 to 1"],
    ["gap", decimals(gap), "mean distance between what one says and thinks"],
    ["opposed", percent(opposed), "say something below -0.1"],
  ]);
}

function campaignText({ campaigns }: Summary): string {
  if (campaigns.length === 0) return "No campaign: nobody was pushed.";
  return campaigns.map(({ id, reach, exposed, backfire, lift, modes }) => {
    const reached = reach === null ? "" : `; its message reached ${percent(reach)} of all`;
    if (exposed === 0) return `Campaign "${id}": nobody had a contact before the window, so there is neither backfire nor lift${reached}.`;
    if (backfire === null || lift === null) return `Campaign "${id}": not compared with the same run without it${reached}.`;
    return `Campaign "${id}", against the same run without it${reached}:\n${lines([
      ["backfire", percent(backfire), "of those it contacted moved against it in public"],
      ["lift", percent(lift), "of those it contacted moved with it"],
    ])}${modes === null ? "" : `\n  ${modesText(modes)}`}`;
  }).join("\n");
}

/** Where the market around the rule came to. */
function market({ market: columns }: Summary): string | null {
  if (columns === null) return null;
  const { adopted, ...rest } = columns;
  const means = Object.entries(rest).filter(([name]) => !name.endsWith("Adopters")).map(([name, value]) => `mean ${name} ${decimals(value)}`);
  return `  market at the end: ${[...(adopted === undefined ? [] : [`${percent(adopted)} adopted`]), ...means].join(", ")}`;
}

/** What the brand's strategies did. */
function strategyText({ strategies }: Summary): string | null {
  if (strategies.length === 0) return null;
  return strategies.map(({ id, kind, began, ended, acts }) => {
    const force = began === null ? "never in force" : `in force from step ${began}${ended === null ? "" : ` to ${ended - 1}`}`;
    return `Strategy "${id}" (${kind}): ${force}${acts === 0 ? "" : `, ${some(acts, "act")}`}.`;
  }).join("\n");
}

const modesText = (modes: Modes): string => MODE_WORDS.map(([mode, word]) => `${word} ${percent(modes[mode])}`).join(", ");

function talk({ utterances, passedOn, contradicted, inverted }: Summary): string | null {
  if (utterances === null) return null;
  return `\n${some(utterances, "utterance")}: ${passedOn} passed on what moved their speaker, ${contradicted} contradicted it, ${inverted} of these turned it into its opposite.`;
}

export const lines = (rows: readonly (readonly [string, string, string])[]): string => {
  const [first, second] = [0, 1].map((c) => Math.max(...rows.map((row) => row[c as 0 | 1].length)));
  return rows.map(([name, value, meaning]) => `  ${name.padEnd(first!)}  ${value.padStart(second!)}  ${meaning}`.trimEnd()).join("\n");
};

/** A figure with three decimals. */
export const decimals = (value: number): string => value.toFixed(3);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
