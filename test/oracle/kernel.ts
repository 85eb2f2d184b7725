/** How far an opinion counts, given its distance from the hearer's attitude. */
export type Kernel =
  | { readonly kind: "all" }
  | { readonly kind: "bounded"; readonly epsilon: number }
  | { readonly kind: "social-judgement"; readonly acceptance: number; readonly rejection: number };

export const clip = (value: number): number => Math.max(-1, Math.min(1, value));

/** 1 where an opinion at this distance attracts, -1 where it repels, 0 where it does not count. */
export function kernelAt(kernel: Kernel, distance: number): number {
  const size = Math.abs(distance);
  if (kernel.kind === "all") return 1;
  if (kernel.kind === "bounded") return size <= kernel.epsilon ? 1 : 0;
  if (size < kernel.acceptance) return 1;
  return size > kernel.rejection ? -1 : 0;
}
