import type { Messages } from "../../../src/words/words.js";

export const PICTURES_EN: Messages = {
  "pictures.plane": "Power and certainty",
  "pictures.cascade": "Cascade",
  "pictures.phase": "Map",
  "map.across": "Across",
  "map.up": "Up",
  "map.what": "What is shown",
  "map.fineness": "How fine",
  "map.cells": "{n} by {n}",
  "map.start": "Compute the map",
  "map.stop": "Stop",
  "map.hint": "A map takes many worlds: choose two parameters, then compute it. Choosing a cell loads it.",
  "map.same": "Choose two different parameters.",
  "map.computing": "{done} of {total} worlds …",
  "map.done": "{total, plural, other {#}} worlds, done.",
  "map.stopped": "Stopped: what there is stays.",
  "map.effect": "{outcome}: with the campaign minus without it",
  "map.helps": "the campaign raises it",
  "map.hurts": "the campaign lowers it",
  "map.above": "above zero",
  "map.below": "below zero",
};
