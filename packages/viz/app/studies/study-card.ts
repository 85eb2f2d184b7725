import { contrastText, type Plan, type Prediction, runCount } from "@talkback/core/experiment";
import { RUN_TABLES } from "@talkback/lab";
import { type StudyLimits, tooLarge } from "./limits.js";

/** What a study asks, for people: plain data. */
export interface StudyCard {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly authors: readonly string[];
  readonly scenario: string;
  readonly seed: string;
  readonly hash: string;
  readonly design: string;
  /** What is varied, and over what: levels as they are written, or both ends of a range. */
  readonly factors: readonly { readonly path: string; readonly levels: string; readonly range: readonly [number, number] | null }[];
  readonly treatments: number;
  readonly arms: boolean;
  readonly replications: number;
  readonly until: { readonly outcome: string; readonly halfWidth: number; readonly most: number } | null;
  /** Asked for at first. */
  readonly runs: number;
  readonly tables: readonly string[];
  readonly predictions: readonly (Pick<Prediction, "id" | "text" | "outcome" | "direction" | "margin"> & { readonly contrast: string })[];
  readonly tooLarge: ReturnType<typeof tooLarge>;
}

/** Levels that are shown of a factor. */
const LEVELS = 12;

export function studyCard(plan: Plan, limits: StudyLimits): StudyCard {
  const { study } = plan;
  const { design, until, predictions } = study;
  return {
    id: study.id, title: study.title, question: study.question, authors: study.authors.map(({ name }) => name), scenario: study.scenario.id, seed: study.seed, hash: study.hash,
    design: design.kind, factors: "factors" in design ? design.factors.map(factorOf) : [], treatments: plan.treatments.length, arms: study.arms !== null,
    replications: study.replications, until: until && { outcome: until.outcome, halfWidth: until.halfWidth, most: until.most }, runs: runCount(plan),
    tables: RUN_TABLES.filter((name) => study.record[name]),
    predictions: predictions.map(({ id, text, outcome, direction, margin, compares }) => ({ id, text, outcome, direction, margin, contrast: contrastText(compares) })),
    tooLarge: tooLarge(plan, limits),
  };
}

function factorOf({ path, levels, low, high }: { readonly path: string; readonly levels: readonly unknown[] | null; readonly low: number | null; readonly high: number | null }): StudyCard["factors"][number] {
  if (levels === null) return { path, levels: "", range: [low!, high!] };
  const shown = levels.slice(0, LEVELS).map((level) => (typeof level === "string" ? level : JSON.stringify(level)));
  return { path, levels: [...shown, ...(levels.length > LEVELS ? ["…"] : [])].join(", "), range: null };
}
