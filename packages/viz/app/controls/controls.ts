import type { Changes } from "@talkback/core";
import type { App } from "../app.js";
import { ownScenario, scenarioIn } from "./asked.js";
import { changing, issuesOf, resetting } from "./change.js";
import { type Parameter, parametersOf } from "./parameters.js";
import { isListed, type Row, rowOf } from "./row.js";

/** A list of controls that follows the question of the page, and writes to it. */
export interface Controls {
  /** Brings the rows up to date; rows of parameters that are gone are dropped. */
  show(): readonly { readonly parameter: Parameter; readonly row: Row }[];
}

/** @param which parameters that have a row */
export function controlsFor(app: App, which: (parameter: Parameter) => boolean): Controls {
  const rows = new Map<string, Row>();
  const apply = (row: Row | undefined, changes: Changes, final: boolean) => {
    const issues = issuesOf(ownScenario(app.place.question), changes);
    row?.complain(issues.map(({ expected, received, hint }) => app.words("controls.wrong", { expected, received, hint: hint ?? "" })));
    if (issues.length > 0) return;
    app.go({ question: { ...app.place.question, changes } }, { undo: final });
  };
  const toggled = (list: readonly string[], { path, lead }: Parameter) =>
    isListed(list, { path, lead }) ? list.filter((name) => name !== path && name !== lead) : [...list, lead ?? path];
  const made = (parameter: Parameter): Row => {
    const row: Row = rowOf(parameter, app, {
      tell: (value, final) => apply(row, changing(ownScenario(app.place.question), app.place.question.changes, row.field.path, value), final),
      reset: () => apply(row, resetting(ownScenario(app.place.question), app.place.question.changes, row.field.path), true),
      toggleLock: () => app.go({ lock: toggled(app.place.lock, parameter) }),
      toggleHide: () => app.go({ hide: toggled(app.place.hide, parameter) }),
    });
    return row;
  };
  return {
    show() {
      const { question } = app.place;
      const parameters = parametersOf(scenarioIn(question), ownScenario(question)).filter(which);
      const keys = new Set(parameters.map(keyOf));
      for (const key of rows.keys()) if (!keys.has(key)) rows.delete(key);
      return parameters.map((parameter) => {
        const row = rows.get(keyOf(parameter)) ?? made(parameter);
        rows.set(keyOf(parameter), row);
        row.show(parameter);
        return { parameter, row };
      });
    },
  };
}

/** The same row serves as long as the same thing can be set there. */
const keyOf = ({ path, shape, lead, was }: Parameter): string => `${path} ${shape.is} ${lead} ${was === undefined}`;
