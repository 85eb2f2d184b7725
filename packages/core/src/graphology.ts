export { fromGraphology } from "./graph/graphology/from-graphology.js";
export { graphologyGenerators } from "./graph/graphology/generators.js";
export { toGraphology } from "./graph/graphology/to-graphology.js";
