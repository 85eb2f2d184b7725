import { type Scenario, type Shape, scenarioShape } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { rows } from "@talkback/core/describe";
import { constantOf } from "../catalogue.js";
import { type Group, groupOf } from "./groups.js";

/** Where a value comes from: the article, other literature, an assumption, a choice of this project, or the user. */
export type Provenance = "paper" | "literature" | "assumed" | "project" | "yours";

/** One thing that can be set, where it stands in a scenario. */
export interface Parameter {
  readonly path: string;
  /** Short name under which the scenario offers it to be played with; null for the rest. */
  readonly lead: string | null;
  readonly group: Group;
  /** What fits there: a leaf, or the variant whose kind it is; `maybe` where nothing may stand. */
  readonly shape: Shape;
  readonly value: unknown;
  /** The scenario's own value. */
  readonly was: unknown;
  readonly changed: boolean;
  readonly help: string;
  readonly unit: string | null;
  readonly provenance: Provenance;
  /** Its source, in words; null where nobody said. */
  readonly why: string | null;
  /** Scenario and path under which the library's claims say why instead. */
  readonly constant: readonly [scenario: string, path: string] | null;
}

const listed = new WeakMap<Scenario, { readonly own: Scenario; readonly parameters: readonly Parameter[] }>();

/** Everything of a scenario that can be set, in declared order: of what comes in several kinds, what the kind in use has. */
export function parametersOf(scenario: Scenario, own: Scenario): readonly Parameter[] {
  const known = listed.get(scenario);
  if (known?.own === own) return known.parameters;
  const parameters = listOf(scenario, own);
  listed.set(scenario, { own, parameters });
  return parameters;
}

function listOf(scenario: Scenario, own: Scenario): Parameter[] {
  const leads = new Map(Object.entries(scenario.lead).map(([name, path]) => [path, name]));
  const before = new Map(Array.from(leaves(scenarioShape(catalog), own, "")).map(({ path, value }) => [path, value]));
  return Array.from(leaves(scenarioShape(catalog), scenario, ""))
    .filter(({ path }) => groupOf(path) !== null)
    .map(({ path, shape, value }) => {
      const about = described(shape, path);
      const changed = JSON.stringify(value) !== JSON.stringify(before.get(path));
      const constant = changed ? undefined : constantOf(own.id, path);
      return {
        path, shape, value, lead: leads.get(path) ?? null, group: groupOf(path)!, was: before.get(path), changed, help: about.help, unit: about.unit ?? null,
        provenance: changed ? "yours" : (constant?.evidence ?? about.evidence ?? "assumed"), why: changed ? null : (about.source ?? null),
        constant: constant === undefined ? null : [own.id, constant.path],
      };
    });
}

/** What a parameter says of itself; of a variant, what it stands for. */
function described(shape: Shape, path: string): About {
  const known = told.get(shape) ?? new Map<string, About>();
  told.set(shape, known);
  const [first] = known.has(path) ? [] : rows(shape.is === "maybe" ? shape.of : shape, path);
  const about = known.get(path) ?? { ...first, help: shape.help || first?.help || "" };
  known.set(path, about);
  return about;
}

type About = Partial<ReturnType<typeof rows>[number]> & { readonly help: string };
const told = new WeakMap<Shape, Map<string, About>>();

interface Leaf {
  readonly path: string;
  readonly shape: Shape;
  readonly value: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Values that can be set one by one, with what fits there. */
function* leaves(shape: Shape, value: unknown, path: string): Generator<Leaf> {
  const at = (key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
  if (shape.is === "maybe") {
    if (value === null || isLeaf(shape.of)) yield { path, shape, value };
    else {
      yield { path, shape, value: {} };
      yield* leaves(shape.of, value, path);
    }
  } else if (shape.is === "group") for (const [key, inner] of Object.entries(shape.fields)) yield* leaves(inner, (value as Json)[key], at(key));
  else if (shape.is === "list" && Array.isArray(value) && value.length > 0 && !isLeaf(shape.of)) for (const [k, item] of value.entries()) yield* leaves(shape.of, item, at(k));
  else if (shape.is === "variant") {
    const { kind, ...params } = value as Json & { readonly kind: string };
    yield { path: at("kind"), shape, value: kind };
    for (const [key, inner] of Object.entries(shape.kinds[kind]!.params)) yield* leaves(inner, params[key], at(key));
  } else yield { path, shape, value };
}

const isLeaf = ({ is }: Shape): boolean => is === "number" || is === "choice" || is === "flag" || is === "text";
