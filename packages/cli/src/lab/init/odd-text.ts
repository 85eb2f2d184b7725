import { ENGINE, type Scenario } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { settings } from "../../settings.js";
import { linedTable, valueText } from "../../study/odd/lined-table.js";
import { EQUATIONS } from "../../study/odd/submodels.js";
import { settingText } from "../report/results.js";

const ENTITIES: readonly (readonly string[])[] = [
  ["`attitude` (A)", "-1 to 1", "changes", "what an agent thinks of the brand"], ["`expressed` (E)", "-1 to 1", "changes", "what it would say before everybody"],
  ["`power` (P)", "0 to 1", "fixed", "sense of power"], ["`certainty` (C)", "0 to 1", "fixed unless the rule lets it change", "attitude certainty"],
  ["`confidence` (K)", "0 to 1", "derived", "confidence in one's power"], ["`threat` (T)", "0 to 1", "changes", "felt threat to autonomy"], ["`activity`", "0 or more", "fixed", "how much it talks"],
];

/** A study in the ODD protocol of 2020: all seven elements, filled in as far as its file tells; what only its authors know is marked. */
export const oddText = (plan: Plan): string => `# ${plan.study.title || plan.study.id}: ODD

After Grimm et al. (2020), *The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update*, JASSS 23(2)7, doi:10.18564/jasss.4259.
Filled in from the study by \`talkback init\` (${ENGINE}). Complete what is marked TODO; the library's model is described in docs/model/odd.md of its repository.

${[purpose(plan), entities(plan.study.scenario), processes(plan.study.scenario), concepts(plan), initialization(plan.study.scenario), input(plan), submodels(plan.study.scenario)].join("\n")}`;

const purpose = ({ study: { question, scenario, predictions } }: Plan): string => `## 1. Purpose and patterns

${question || scenario.question || "TODO: what is asked."} TODO: what kind of purpose it has (explanation, illustration, theoretical exposition, ...), and what it is not for.

${predictions.length === 0 ? "TODO: the patterns by which the model is judged." : `Patterns by which it is judged, as predictions of the study:\n\n${linedTable(["prediction", "text", "kind", "outcome", "expected", "margin"], predictions.map(({ id, text, kind, outcome, direction, margin }) => [id, text, kind, outcome, direction, String(margin)]))}`}
`;

const entities = ({ steps, network, campaigns, channels }: Scenario): string => `## 2. Entities, state variables and scales

**Agents** are consumers, tied in a network (${network.kind}); **campaigns** (${campaigns.map(({ id }) => id).join(", ") || "none"}) send messages; **channels** (${channels.map(({ id }) => id).join(", ")}) are where people talk.

${linedTable(["variable", "range", "how", "meaning"], ENTITIES)}

**Scales.** ${steps} steps; TODO: what a step stands for.
`;

const processes = ({ schedule }: Scenario): string => `## 3. Process overview and scheduling

In every step: campaigns *broadcast*; agents *express* what they say, and where; each *hears* weight, pressure and opinions of what came, and what part of it came unasked; the
rule has each *respond* with threat, attitude and what it would say; measures are *recorded*. Who answers when: ${schedule.kind}.
`;

const concepts = ({ study: { seed, replications, until } }: Plan): string => `## 4. Design concepts

- *Basic principles.* TODO.
- *Emergence.* TODO: which outcomes are written into the rule (encoded), which are beyond it.
- *Adaptation, objectives, learning, prediction.* Agents respond by rule; TODO where the scenario says otherwise.
- *Sensing.* An agent knows its own state and what it hears, and who asked.
- *Interaction.* By messages along ties, and from campaigns.
- *Stochasticity.* Each draw has an address made of the seed (\`${seed}\`), the replication, what it decides and whom for, never of parameters: replication r has the same luck in every setting.
- *Collectives.* None that act.
- *Observation.* Outcomes per run; ${until === null ? `${replications} replications of each setting` : `replications until an interval of ${until.outcome} is narrow`}.
`;

const initialization = (scenario: Scenario): string => `## 5. Initialization

Every parameter of the scenario with what is given in force, but the rule's, which stand in 7. TODO: why these values.

${parameterTable(scenario, (path) => !path.startsWith("rule"))}
`;

const input = ({ study: { network } }: Plan): string => `## 6. Input data

No process is driven by data from outside. ${network === null ? "TODO where a network or traits were taken from data." : `The network is ${network.file === "" ? "one of the study's own" : `that of \`${network.file}\``}, which the study holds. TODO: where it comes from.`}
`;

const submodels = (scenario: Scenario): string => `## 7. Submodels

### Response: the rule \`${scenario.rule.kind}\`

${scenario.rule.kind === "dual-power" ? `\`\`\`text\n${EQUATIONS}\n\`\`\`\n\n` : ""}${parameterTable(scenario, (path) => path.startsWith("rule"))}

Other submodels (networks, talk, campaigns, the market) are described in docs/model of the library's repository.
`;

const WORDS = /^(format|id|title|question|mechanism|story|expect|lead)\b/;

const parameterTable = (scenario: Scenario, wanted: (path: string) => boolean): string =>
  linedTable(["parameter", "value", "range", "what it is"], settings(scenario).filter(({ path }) => !WORDS.test(path) && wanted(path)).map(({ path, value, type, help }) => [`\`${path}\``, typeof value === "object" ? JSON.stringify(value) : valueText(value), type, help]));

/** The settings of a study in words, a line each. */
export const settingLines = (plan: Plan): string => plan.treatments.slice(0, 50).map((_, point) => `- ${settingText({ plan }, point)}`).join("\n");
