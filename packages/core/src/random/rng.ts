/** A sequential source of uniforms in [0, 1); set-up only (graph generators). The step uses addressed draws. */
export type Rng = () => number;
