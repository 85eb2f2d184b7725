import { describe, expect, it } from "vitest";
import type { Footage } from "../footage/footage.js";
import { createStore, type State } from "../store/store.js";
import { agentOf, sameAgent, twinStore } from "./twin-store.js";

const [shown, shorter] = [{ n: 3, ids: ["a", "b", "c"], steps: 60 }, { n: 2, ids: ["c", "a"], steps: 20 }] as unknown as [Footage, Footage];

describe("the store of a run that is compared with", () => {
  it("follows time to its own end, and does not hold back the longer run", () => {
    const store = createStore({ footage: shown, time: 5 } as State);
    const twin = twinStore(store, shorter);
    store.set({ time: 40 });
    expect([twin.store.state.time, store.state.time]).toEqual([20, 40]);
    twin.store.set({ time: 7 });
    expect([twin.store.state.time, store.state.time]).toEqual([7, 7]);
  });

  it("selects the same person in both, by id, and nobody where there is no such person", () => {
    const store = createStore({ footage: shown, selected: 2 } as State);
    const twin = twinStore(store, shorter);
    expect(twin.store.state.selected).toBe(0);
    twin.store.set({ selected: 1 });
    expect(store.state.selected).toBe(0);
    store.set({ selected: 1 });
    expect([store.state.selected, twin.store.state.selected]).toEqual([1, null]);
  });

  it("has its own footage, is compared with nothing, and stresses agents only where they are as many", () => {
    const store = createStore({ footage: shown, compared: shorter, highlighted: Uint8Array.of(1, 0, 0) } as State);
    expect(twinStore(store, shorter).store.state).toMatchObject({ footage: shorter, compared: null, highlighted: null });
    expect(twinStore(store, { ...shorter, n: 3 }).store.state.highlighted).toEqual(Uint8Array.of(1, 0, 0));
  });

  it("follows nothing once it is disposed of", () => {
    const store = createStore({ footage: shown, time: 5 } as State);
    const twin = twinStore(store, shorter);
    twin.dispose();
    store.set({ time: 9 });
    twin.store.set({ playing: true });
    expect([twin.store.state.time, store.state.playing]).toEqual([5, undefined]);
  });
});

it("agents are found by their ids, which are their numbers where none are given", () => {
  expect(["0", "9", "10", "01", "-1", "x"].map((id) => agentOf({ ids: null, n: 10 }, id))).toEqual([0, 9, null, null, null, null]);
  expect([sameAgent(shown, 0, shorter), sameAgent(shown, 1, shorter), sameAgent(shown, null, shorter)]).toEqual([1, null, null]);
});
