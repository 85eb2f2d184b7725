import type { Changes } from "@talkback/core";
import type { OutcomeName } from "../finding/outcomes.js";

/**
 * Where a result comes from: `encoded` is written into the rule, after Mourali & Yang 2013, and seeing it is no evidence;
 * `compositional` is what the mix of people in a network comes to by that rule; of some results it is `both`.
 */
export type Origin = "encoded" | "compositional" | "both";

/** What is run for a lesson: a scenario of the library, changed. */
export interface Setting {
  readonly scenario: string;
  readonly changes: Changes;
}

/**
 * What is to be predicted. Every answer is a distribution: over people who are alike (`of: "people"`, a room in which nobody hears
 * anybody else), or over worlds that differ in their luck only.
 */
export type Ask =
  /** Whether B ends higher than A. */
  | { readonly is: "direction"; readonly a: Setting; readonly b: Setting; readonly outcome: OutcomeName }
  /** What people like this one say after a step. */
  | { readonly is: "value"; readonly setting: Setting; readonly step: number }
  /** What an outcome comes to at each value of a parameter. */
  | { readonly is: "line"; readonly setting: Setting; readonly path: string; readonly values: readonly number[]; readonly outcome: OutcomeName; readonly range: readonly [number, number] }
  /** Which of several people opposes in public after a step; of each there are so many in the room, in this order. */
  | { readonly is: "person"; readonly setting: Setting; readonly step: number; readonly people: readonly { readonly power: number; readonly certainty: number }[]; readonly each: number }
  /** From which value of a parameter on a change lowers an outcome that it raised before; looked for between the first and the last value. */
  | { readonly is: "threshold"; readonly setting: Setting; readonly path: string; readonly values: readonly number[]; readonly from: Changes; readonly to: Changes; readonly outcome: OutcomeName };

export type AskOf<Is extends Ask["is"]> = Extract<Ask, { readonly is: Is }>;

/** Something that can be chosen: its options by id, each with what it changes. The first is how things stand. */
export interface Control {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly changes: Changes }[];
}

/** `contacts` are those of the brand in a step, on average. */
export type Told = OutcomeName | "contacts";

/** What is to be reached, in a world. */
export interface Goal {
  readonly told: Told;
  readonly at: "least" | "most";
  readonly value: number;
}

/** A page; its texts are `lessons.<lesson>.<page>.heading`, `.text` and what its kind needs besides, and `.origin` where its honest remark is another than its lesson's. */
export type Page = { readonly origin: Origin } & (
  /** Text, and a run to look at: with `why`, somebody who turned is asked about. */
  | { readonly kind: "tell"; readonly id: string; readonly setting: Setting | null; readonly why: boolean }
  /** One person, step by step: before each message what they say next is predicted. */
  | { readonly kind: "hand"; readonly id: string; readonly setting: Setting; readonly messages: number }
  /** Predict, see the distribution, and say in a sentence why. */
  | { readonly kind: "predict"; readonly id: string; readonly ask: Ask }
  /** Change something and see many worlds; with goals it is a puzzle, whose attempts are kept. */
  | { readonly kind: "try"; readonly id: string; readonly setting: Setting; readonly controls: readonly Control[]; readonly shows: readonly Told[]; readonly goals: readonly Goal[] }
);

export type PageOf<Kind extends Page["kind"]> = Extract<Page, { readonly kind: Kind }>;

/** A lesson; its title and what it is about are `lessons.<id>.title` and `.about`, its honest remark `lessons.<id>.origin`. */
export interface Lesson {
  readonly id: string;
  readonly pages: readonly Page[];
}
