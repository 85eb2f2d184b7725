/** Every cell of a grid once, as `row * width + column`: corners of large squares first, what lies between them later. */
export function coarseToFine(width: number, height: number): number[] {
  const order: number[] = [];
  const seen = new Uint8Array(width * height);
  let stride = 1;
  while (stride * 2 < Math.max(width, height)) stride *= 2;
  for (; stride >= 1; stride /= 2) {
    for (let row = 0; row < height; row += stride) {
      for (let column = 0; column < width; column += stride) {
        const cell = row * width + column;
        if (seen[cell] === 0) order.push(cell);
        seen[cell] = 1;
      }
    }
  }
  return order;
}
