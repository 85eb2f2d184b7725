declare module "seedrandom/lib/alea.js" {
  /** Baagøe's Alea, seeded by a text; this entry neither seeds itself nor touches `Math.random`. */
  const alea: (seed: string) => () => number;
  export = alea;
}
