import type { Messages } from "../words.js";

/** What the player says. */
export const PLAYER_EN: Messages = {
  "player.name": "{title}, world {seed}",
  "player.bar": "Playing",
  "player.play": "Play",
  "player.pause": "Pause",
  "player.back": "One step back",
  "player.forward": "One step forward",
  "player.nextTurn": "To the next time that somebody turns",
  "player.speed": "Speed",
  "player.times": "{speed, number}×",
  "player.time": "{step, number, integer} / {steps, number, integer}",
  "player.timeSpoken": "Step {step, number, integer} of {steps, number, integer}",
  "player.placing": "Placing {n, plural, one {# person} other {# people}}, {share, number, percent} done",
  "player.a": "A, compared with",
  "player.b": "B, shown",
  "player.keys": "Space plays and pauses. Left and right go a step, with Shift ten. Home and End go to the start and the end. N goes to the next time that somebody turns, Shift and N to the one before.",
  "player.now": "{title}, world {seed}, step {step, number, integer} of {steps, number, integer}. {view}",
  "player.nowNetwork": "{title}, world {seed}. {view}",
};
