import type { Messages } from "../../../src/words/words.js";

/** What each scenario asks, with the lead parameters that can be dragged in brackets. */
export const SENTENCES_EN: Messages = {
  "sentence.any-idiot": "Somebody speaks at [opinion], believed at [trust] and unasked at [unasked], where [empowered] of the people feel powerful and are sure at [certainty].",
  "sentence.asked-or-told": "People with power [power] and certainty [certainty] hear an opinion that is unasked at [unsolicited].",
  "sentence.astroturf": "A brand plants [shills] of the people as fans, found out at step [reveal], among people of whom [empowered] feel powerful.",
  "sentence.bad-news": "Critics speak [voice] times as readily as fans, and bad news weighs [weighing] times as much, among people who start at [opinion].",
  "sentence.clear-the-fog": "Where people doubt at [doubt] and [empowered] feel powerful, the brand explains [informing] times as often while it pushes [push] times.",
  "sentence.defenders": "Somebody attacks the brand [attack] times as often, where [empowered] feel powerful and are sure at [certainty].",
  "sentence.dell-hell": "A critic believed at [credence] complains; the brand answers [capacity] people a step, after [delay] steps.",
  "sentence.heroes": "[staff] of the people are staff who may answer, [unasked] of it unasked; the brand itself answers [capacity] a step, after [delay] steps.",
  "sentence.hijacked-hashtag": "The brand invites people to talk [invitation] times as often, in a channel that is public at [publicness], where [empowered] feel powerful.",
  "sentence.in-public-in-private": "People with power [power] and certainty [certainty] answer where it is public at [publicness].",
  "sentence.let-them-vote": "The brand lets [voters] of the people vote, and pushes [push] times as often at people who are sure at [certainty].",
  "sentence.playing-nice": "The brand answers [capacity] complaints a step, and joins in unasked [interjections] times as often, where [empowered] feel powerful.",
  "sentence.push-harder": "The brand pushes [push] times as often, where [empowered] of the people feel powerful and are sure at [certainty].",
  "sentence.push-vs-trust": "The brand, trusted at [trust], claims [claim] and presses at [pushiness], where [empowered] of the people feel powerful.",
  "sentence.travel-lightly": "The brand says [opinion], pressing at [pressure], [push] times as often, where [empowered] of the people feel powerful.",
  "sentence.two-kinds-of-resistance": "People hear the opinion [opinion]; [empowered] of them feel powerful, [certainty] of them are sure.",
  "sentence.water-cooler": "People talk to [contacts] others where it is public at [publicness]; [empowered] of them feel powerful, and the brand pushes [push] times as often.",
  "sentence.who-to-target": "The brand targets the [share] of people nearest to power [power] and certainty [certainty].",
};
