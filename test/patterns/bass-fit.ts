/** Bass's curve of adopters at time t. */
const bass = (p: number, q: number, t: number): number => {
  const left = Math.exp(-(p + q) * t);
  return (1 - left) / (1 + (q / p) * left);
};

/** p and q of the Bass curve nearest to the shares of adopters after 0, 1, 2 … steps by least squares, and the share of variance that it explains. */
export function bassFit(shares: readonly number[]): { readonly p: number; readonly q: number; readonly explained: number } {
  const missed = (p: number, q: number) => shares.reduce((sum, share, t) => sum + (share - bass(p, q, t)) ** 2, 0);
  let best = { p: 0.01, q: 0.1, sum: missed(0.01, 0.1) };
  for (let step = 1; step > 1e-7; ) {
    const around = [[step, 0], [-step, 0], [0, step], [0, -step]].map(([a, b]) => {
      const [p, q] = [best.p * Math.exp(a!), Math.max(0, best.q + 0.1 * b!)];
      return { p, q, sum: missed(p, q) };
    });
    const next = around.reduce((a, b) => (b.sum < a.sum ? b : a));
    if (next.sum < best.sum) best = next;
    else step /= 2;
  }
  const mean = shares.reduce((a, b) => a + b) / shares.length;
  return { p: best.p, q: best.q, explained: 1 - best.sum / shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) };
}
