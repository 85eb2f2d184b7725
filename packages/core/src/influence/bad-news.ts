import { ROW, S0, SE } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { defineRule } from "./rule.js";

/**
 * The undecided (attitude 0) adopt on praise or reject on criticism; who is persuaded by both adopts in proportion to how likely each was.
 *
 * Satisfied adopters have attitude 1 for good; dissatisfied ones and rejecters −1, and both criticise. `bought` is 1 + the step of adoption.
 * Heard through the hearing of this name, the sums are the two probabilities. The equations are a reading: the page says of what.
 */
export const badNews = defineRule({
  name: "bad-news",
  summary: "People adopt on praise or reject on criticism; some adopters are dissatisfied, and criticise like those who rejected.",
  source: "Goldenberg, Libai, Moldovan & Muller 2007, doi:10.1016/j.ijresmar.2007.02.003 (our reading)",
  asymmetric: true,
  random: true,
  columns: [{ name: "bought", holds: "u32" }],
  params: { dissatisfied: unit(0.05, { help: "probability that an adopter is dissatisfied", evidence: "assumed" }) },
  bind({ dissatisfied }, { own }) {
    const bought = own.bought!;
    return ({ t, active, lo, hi, heard: { any, sums }, agents: { attitude, expressed }, draw }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        if (any[i] === 0 || attitude[i] !== 0) continue;
        const total = sums[i * ROW + S0]!;
        const balance = sums[i * ROW + SE]!;
        const praise = Math.min(1, (total + balance) / 2);
        const criticism = Math.min(1, (total - balance) / 2);
        const praised = draw(i) < praise;
        const criticised = draw(i, 1) < criticism;
        if (!praised && !criticised) continue;
        const adopts = praised && (!criticised || draw(i, 2) < praise / (praise + criticism));
        if (adopts) bought[i] = t + 1;
        attitude[i] = expressed[i] = adopts && draw(i, 3) >= dissatisfied ? 1 : -1;
      }
    };
  },
});
