let groups = 0;

/** A name for radio buttons that belong together, of its own. */
export const nameOfGroup = (): string => `lesson-group-${++groups}`;
