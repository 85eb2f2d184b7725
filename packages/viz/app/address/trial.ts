import { type Issue, type Scenario, SpecError } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { peopleIn, tiesIn } from "./limits.js";

/** People and ties up to which a network is made to see whether it can be. */
const [PEOPLE, TIES] = [20_000, 100_000];

/** Why nobody could talk to anybody in the network of a scenario, as core says it of a run; null where somebody can, or it is too large to try. */
export function emptiness({ network }: Scenario): Issue | null {
  const people = peopleIn(network);
  if (people > PEOPLE || tiesIn(network, people) > TIES) return null;
  const issue = (expected: string, received: string): Issue => ({ code: "E_GRAPH_EMPTY", path: "network", expected, received });
  if (network.kind === "given") return issue("a network that can be made: files do not travel in links", "given");
  try {
    const { n, from } = catalog.networks[network.kind]!.generate(network as never, luck());
    if (n < 2) return issue("at least 2 agents", String(n));
    return from.length > 0 || network.kind === "empty" ? null : issue("at least one tie, or no message can spread", "0 ties");
  } catch (error) {
    if (error instanceof SpecError) return { ...error.issues[0]!, path: "network" };
    throw error;
  }
}

/** Any luck will do. Source: Numerical Recipes, a quick and dirty generator. */
function luck(): () => number {
  let state = 417;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
