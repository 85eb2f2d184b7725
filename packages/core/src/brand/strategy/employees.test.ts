import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { stageStrategy } from "../../testing/strategy-world.js";
import { employees } from "./employees.js";
import { respond } from "./respond.js";

const alone = plainNetwork(6, new Uint32Array(), new Uint32Array());
const everybody = { 0: -1, 1: -1, 2: -1, 3: -1, 4: -1, 5: -1 };
const stage = (input: Readonly<Record<string, unknown>>, who: readonly number[]) => stageStrategy(employees, { bystanders: false, ...input }, { network: alone, who });

describe("employees", () => {
  it("can give as many answers in a step as there are employees, times what each can give", () => {
    const [one, two] = [stage({}, [0, 5]), stage({ each: 2 }, [0, 5])];
    for (const staged of [one, two]) staged.step(0, everybody);
    expect([one.step(1), two.step(1)]).toEqual([2, 4]);
    expect([one.step(2), two.step(2)]).toEqual([2, 0]);
  });

  it("answer the others, by key, and not one another", () => {
    const staged = stage({}, [0, 3]);
    staged.step(0, everybody);
    staged.step(1);
    staged.step(2);
    const { contactedAt } = staged.acts.sender!;
    expect(Array.from(contactedAt)).toEqual([0, 2, 2, 0, 3, 3]);
  });

  it("are nobody where nobody was chosen, and then answer nobody", () => {
    const staged = stage({}, []);
    staged.step(0, everybody);
    expect([staged.step(1), staged.step(2)]).toEqual([0, 0]);
  });

  it("are believed more than the brand, and otherwise answer as it does", () => {
    const weightOf = (params: Readonly<Record<string, unknown>>) => (params.weight as { default: number }).default;
    expect(weightOf(employees.params)).toBeGreaterThan(weightOf(respond.params));
    const [mine, theirs] = [employees, respond].map(({ params }) => Object.keys(params).filter((name) => name !== "each" && name !== "capacity"));
    expect(mine).toEqual(theirs);
  });
});
