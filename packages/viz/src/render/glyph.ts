/** Radius of an agent, px: area grows with power, which is in [0, 1]. */
export const radiusOf = (power: number): number => 3 + 7 * Math.sqrt(Math.min(1, Math.max(0, power)));

/** What is said and what is thought are shown apart from here on. */
export const APART = 0.15;

/** Whether an agent says something else than it thinks, so that its ring has another colour than its core. */
export const twoTone = (thought: number, said: number): boolean => Math.abs(said - thought) >= APART;

/** Width of the ring within an agent of a radius, px: 3 px of the design, less on small ones. */
export const ringWidth = (radius: number): number => Math.min(0.36 * radius, 6);

/** Dashes of the outline, by thirds of certainty: dotted, dashed, solid. */
export const OUTLINES: readonly (readonly number[])[] = [[1, 2], [3, 2], []];
export const outlineOf = (certainty: number): 0 | 1 | 2 => (certainty < 1 / 3 ? 0 : certainty <= 2 / 3 ? 1 : 2);

/** From here on pull to conform, 1 − power, is less than half of what moves an agent: it wears a crown. */
export const CROWNED = 0.5;

/** Below this radius, px, an agent is one disc. */
export const RINGED = 3.6;

/** Corners of a star, x and y in turn, around (0, 0) from the top on. */
export function starOf(outer: number, inner: number, points = 8): readonly number[] {
  return Array.from({ length: 2 * points }, (_, k) => [k, k % 2 === 0 ? outer : inner] as const)
    .flatMap(([k, r]) => [r * Math.sin((Math.PI * k) / points), -r * Math.cos((Math.PI * k) / points)]);
}

/** A star of radii 1 and 1: directions, for drawing without making lists. */
export const RAYS: readonly number[] = starOf(1, 1);

/** The burst around an agent of a radius at a stage in [0, 1]: outer and inner radius, px. */
export const burstOuter = (radius: number, stage: number, scale: number): number => radius + (2 + 9 * stage) * scale;
export const burstInner = (radius: number, stage: number, scale: number): number => radius + (1.5 + 2.5 * stage) * scale;

/** Ends of the four diagonal burrs around an agent of a radius: px from its middle along each axis. */
export const burrFrom = (radius: number, scale: number): number => (radius + 1.5 * scale) * Math.SQRT1_2;
export const burrTo = (radius: number, scale: number): number => (radius + 6 * scale) * Math.SQRT1_2;
