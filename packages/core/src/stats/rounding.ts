/** True where squares are so small a share (1e-26) of those they are left of that they are rounding, not variation. */
export const isRounding = (squares: number, of: number): boolean => !(squares > 1e-26 * of);
