import { STUDY_FORMAT } from "@talkback/core/experiment";
import { certaintyOf, cellScenario, conditionsOf, EXPERIMENTS, powerOf, settingsOf, ZERO_INFLUENCE } from "@talkback/core/studies";

/** Name of the study by which `talkback init --from` knows it. */
export const LABORATORY = "lab/mourali-yang-2013";

/** Experiment 1 of Mourali & Yang (2013) as a study, as JSON: power by certainty, others' opinions negative (a) or positive (b). */
export function studyOfLaboratory(name: string): object {
  const settings = settingsOf();
  const [experiment] = EXPERIMENTS;
  const [cell] = conditionsOf(experiment!);
  const scenario = cellScenario(cell!, experiment!, { settings, changes: {} });
  const powers = (["control", "high"] as const).map((power) => rounded(powerOf({ ...cell!, power }, settings)));
  const certainties = (["certain", "uncertain"] as const).map((certainty) => rounded(certaintyOf({ ...cell!, certainty }, settings)));
  const [control, high] = powers;
  const [certain, uncertain] = certainties;
  const between = (where: object) => ({ kind: "difference", a: { ...where, arm: "a" }, b: { ...where, arm: "b" } });
  // The difference of the arms is influence times the distance of the two opinions.
  const distance = 2 * settings.opinion;
  const encoded = (id: string, text: string, compares: object, direction: string, margin = 0.05) => ({ id, text, kind: "encoded", compares, outcome: "m_public_mean", direction, margin });
  const at = (power: number, certainty: number) => ({ [POWER]: power, [CERTAINTY]: certainty });
  return {
    $schema: "./study.schema.json", format: STUDY_FORMAT, id: name, title: "Power and certainty, after Mourali & Yang (2013), Experiment 1", question: "Power makes people resist what others say: do they discount it, or diverge from it?",
    authors: [], licence: "CC-BY-4.0", scenario, given: {}, seed: name,
    design: { kind: "factorial", factors: [{ path: POWER, levels: powers }, { path: CERTAINTY, levels: certainties }] },
    arms: { a: { [OPINION]: -settings.opinion }, b: { [OPINION]: settings.opinion } }, replications: 30, twin: false, record: { steps: false },
    predictions: [
      encoded("P1", "Those who are not empowered go along with others when unsure.", between(at(control!, uncertain!)), "positive"),
      encoded("P2", "The empowered and certain discount what others say.", between(at(high!, certain!)), "zero", rounded(ZERO_INFLUENCE * distance)),
      encoded("P3", "The empowered and unsure diverge from what others say.", between(at(high!, uncertain!)), "negative"),
      encoded("P4", "Being unsure turns the empowered away from others, and those who are not towards them.",
        { kind: "interaction", x0: { arm: "a", [CERTAINTY]: uncertain }, x1: { arm: "b", [CERTAINTY]: uncertain }, y0: { [POWER]: control }, y1: { [POWER]: high } }, "negative"),
    ],
  };
}

const POWER = "people.power.mean";
const CERTAINTY = "people.certainty.mean";
const OPINION = "campaigns.0.valence";

/** Without what is left of sums in the last digits. */
const rounded = (value: number): number => Number(value.toPrecision(12));
