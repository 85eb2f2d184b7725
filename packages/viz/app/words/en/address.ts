import type { Messages } from "../../../src/words/words.js";

/** What is said of links and files that ask for what there is not. */
export const ADDRESS_EN: Messages = {
  "address.clamped": "This link asks for {name}={asked}; allowed {low, number}–{high, number}. Used {used, number}.",
  "address.clampedWhole": "This link asks for {name}={asked}; allowed are whole numbers, {low, number}–{high, number}. Used {used, number}.",
  "address.tooLarge": "This link asks for {name}={asked}, which is too large for this page; allowed {what, select, people {are {limit, number} people} ties {are {limit, number} ties} steps {are {limit, number} steps} other {are {limit, number} people times steps}}. Left as it was.",
  "address.refused": "This link asks for {name}={asked}, which does not fit: {path} should be {expected}. Left as it was.",
  "address.version": "Made with engine {theirs}. You run {ours}. Results may differ.",
  "address.unknownScenario": "There is no story {name}. Pick one here.",
  "address.nearScenario": "There is no story {name}. Did you mean {near}?",
  "address.badScenario": "The story in this file cannot be run: {count, plural, one {one thing is} other {# things are}} wrong. First: {path} should be {expected}, and is {received}.",
  "address.people": "This was made with people from the file {name}, which stayed on the computer of whoever made it. Open that file to see the same people.",
  "address.unreadable": "What this link says about {part} cannot be read, and was left out.",
  "address.broken": "A part of this link is broken and was left out: {part}",
  "address.repeated": "This link names {name} more than once; the first was used.",
  "address.unknown": "This page knows no {name}. It was left in the link and changes nothing.",
  "address.cleaned": "Signs that cannot be seen, or too many of them, were taken out of {part}.",
  "address.tooLong": "This link is {length, number, integer} characters long, too long to be one of ours. Pick a story here.",
  "address.more": "{count, plural, one {One more thing} other {# more things}} in this link could not be used.",
  "address.keep": "Keep",
  "address.edit": "Edit",
  "address.continue": "Continue",
  "address.openNear": "Open {near}",
  "address.noPlace": "This is not a file of a place: nothing was changed.",
};
