/** Length in px, of which there are 96 in an inch: the unit of every size and coordinate of a figure. */
export const mm = (length: number): number => (length * 96) / 25.4;

/** Size of type in px. */
export const pt = (size: number): number => (size * 96) / 72;

/** Widths of one and two columns of a printed page: 85 mm and 180 mm, in px. */
export const SINGLE_COLUMN = mm(85);
export const DOUBLE_COLUMN = mm(180);
