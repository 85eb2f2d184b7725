import type { Stream } from "../random/stream.js";

/**
 * Owen's nested uniform scramble of 32 binary digits: each digit is turned or not by a coin that belongs to the digits before it.
 *
 * Points that share their first digits go on sharing them, so all balance of a digital net remains. The stream stands at the dimension.
 *
 * @returns a whole number in [0, 2^32)
 * @see Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences; doi:10.1007/978-1-4612-2552-2_19
 */
export function owenScramble(digits: number, stream: Stream): number {
  let turned = 0;
  for (let place = 31; place >= 0; place--) {
    const before = place === 31 ? 0 : digits >>> (place + 1);
    turned |= (stream.u32(before, place) >>> 31) << place;
  }
  return (digits ^ turned) >>> 0;
}
