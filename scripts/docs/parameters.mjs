import { group, scenarioShape } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { rows } from "@talkback/core/describe";
import { shownAs } from "./shown-as.mjs";

/** Roles whose definitions have pages, and where a scenario chooses one. */
const ROLES = /** @type {const} */ ([
  ["rules", () => "rule"], ["hearings", () => "hear"], ["networks", () => "network"], ["targets", () => "campaigns.*.targets"],
  ["parts", (name) => `market.${name}`], ["strategies", () => "strategies.*"],
]);

/** Name of the page of a definition: `powerSources` has power-sources. */
export const pageName = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every parameter of a scenario, as rows. */
export const allRows = () => rows(scenarioShape(catalog));

/**
 * Rows of a table for the parameters at or below a path, such as `people`, `network(small-world)` or `steps window stop`.
 *
 * @param {string} words paths, parted by blanks
 */
export function tableOf(words) {
  const paths = words.split(" ");
  const below = (path) => paths.some((start) => path === start || [".", "("].some((sign) => path.startsWith(start + sign)));
  const found = allRows().filter(({ path }) => below(path) && shownAs(path) === path);
  if (found.length === 0) throw new Error(`no parameter at or below ${words}`);
  return table(found);
}

/** The tables of every definition with a page of that name: a rule and a hearing may share one. */
export function tablesOf(page) {
  const parts = ROLES.flatMap(([role, where]) => {
    const name = Object.keys(catalog[role]).find((each) => pageName(each) === page);
    return name === undefined ? [] : [tableIn(role, name, where(name))];
  });
  if (parts.length === 0) throw new Error(`nothing in the catalog is called ${page}`);
  return parts.join("\n\n");
}

function tableIn(role, name, where) {
  const { params } = catalog[role][name];
  if (Object.keys(params).length === 0) return `As \`${where}\` it has no parameters.`;
  const same = sharing(role, name).map((other) => `\`${other}\``);
  const own = rows(group(params, { help: "" })).filter(({ path }) => role !== "parts" || shownAs(`${where}.${path}`) === `${where}.${path}`);
  return `As \`${where}\`${same.length === 0 ? "" : `, with the same parameters as ${same.join(", ")}`}:\n\n${table(own)}`;
}

/** Other definitions of a role with the very same parameters. */
const sharing = (role, name) =>
  Object.keys(catalog[role]).filter((other) => other !== name && catalog[role][other].params === catalog[role][name].params && Object.keys(catalog[role][name].params).length > 0);

/**
 * The definitions of a role, with a link to their pages where there are some.
 *
 * @param {keyof typeof catalog} role
 * @param {(name: string) => string | undefined} pageOf
 */
export function definitions(role, pageOf) {
  const line = ({ name, summary, source }) => {
    const page = pageOf(name);
    return `| ${page === undefined ? `\`${name}\`` : `[\`${name}\`](${page})`} | ${cell(summary)} | ${source === null ? "ours" : cell(source)} |`;
  };
  return ["| name | what it does | source |", "|---|---|---|", ...Object.values(catalog[role]).map(line)].join("\n");
}

function table(found) {
  const line = ({ path, type, default: value, help, unit, evidence, source }) => {
    const from = [evidence, source].filter((part) => part !== undefined).join(": ");
    return `| \`${path}\` | ${cell(type)} | ${cell(value)} | ${cell(unit === undefined ? help : `${help} (${unit})`)} | ${cell(from)} |`;
  };
  return ["| parameter | values | default | meaning | where the default comes from |", "|---|---|---|---|---|", ...found.map(line)].join("\n");
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
