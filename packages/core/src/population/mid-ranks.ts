/**
 * Where each whole number stands among some, as the share of them below it plus half of those equal to it, in (0, 1); 0 for numbers that do not occur.
 *
 * Its length is one more than the largest of them.
 */
export function midRanks(numbers: Uint32Array): Float64Array {
  const many = new Uint32Array(1 + numbers.reduce((most, number) => Math.max(most, number), 0));
  for (const number of numbers) many[number]!++;
  const share = new Float64Array(many.length);
  let below = 0;
  for (let number = 0; number < many.length; below += many[number++]!) {
    if (many[number]! > 0) share[number] = (below + below + many[number]!) / 2 / numbers.length;
  }
  return share;
}
