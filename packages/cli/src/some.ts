/** A count with what is counted, which takes an s unless it is one: `1 node`, `2 nodes`. */
export const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
