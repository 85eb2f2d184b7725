/** Short, unlike each other in sound and first letters, and of nobody's culture alone. */
const WORDS = (
  "otter heron maple ember river cedar robin comet lotus amber badger birch cloud coral crane daisy eagle fern finch fjord flint gecko ginger hazel ibis iris ivy jade " +
  "kelp koala larch lemon lilac lynx mango marble meadow melon mint moss newt oak olive onyx opal orchid panda pearl pine plum poppy quail quartz raven reed sage seal " +
  "shell slate snow sorrel spruce stone swan tern thyme tiger topaz tulip umber vale violet walnut willow wren yak zebra"
).split(" ");

/** A new seed that people can say to each other, as `otter-417`; chance is the browser's, since the engine is only told of it. */
export function seedWord(fill: (cells: Uint32Array<ArrayBuffer>) => void = (cells) => void crypto.getRandomValues(cells)): string {
  const cells = new Uint32Array(2);
  fill(cells);
  return `${WORDS[cells[0]! % WORDS.length]}-${100 + (cells[1]! % 900)}`;
}
