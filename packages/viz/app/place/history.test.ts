import { expect, it } from "vitest";
import { createHistory, STEPS_BACK, type Undoable } from "./history.js";

const at = (push: number): Undoable => ({ question: { scenario: "push-harder", changes: { push }, seed: "otter-417", network: null }, compare: null, hide: [], lock: [] });

it("goes back fifty steps and no further, and forth again as many", () => {
  const history = createHistory(at(0));
  for (let k = 1; k <= 60; k++) history.commit(at(k));
  let now = at(60);
  for (let back = history.undo(now); back !== null; back = history.undo(now)) now = back;
  expect(now).toEqual(at(60 - STEPS_BACK));
  expect(history.canUndo(now)).toBe(false);
  for (let forth = history.redo(now); forth !== null; forth = history.redo(now)) now = forth;
  expect(now).toEqual(at(60));
  expect(history.canRedo).toBe(false);
});

it("takes all that was dragged through for one step", () => {
  const history = createHistory(at(1));
  history.commit(at(4));
  expect(history.undo(at(4))).toEqual(at(1));
  expect(history.canUndo(at(1))).toBe(false);
});

it("goes back first to where a drag began that was never let go", () => {
  const history = createHistory(at(1));
  history.commit(at(2));
  expect(history.undo(at(7))).toEqual(at(2));
  expect(history.undo(at(2))).toEqual(at(1));
});

it("forgets what was undone when something else is done, and counts what is equal as nothing", () => {
  const history = createHistory(at(1));
  history.commit(at(2));
  history.undo(at(2));
  history.commit(at(1));
  expect(history.canRedo).toBe(true);
  history.commit(at(3));
  expect(history.canRedo).toBe(false);
});
