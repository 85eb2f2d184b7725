import type { Place } from "../app.js";

/** Whether worlds of A and B can be paired: the same luck, world by world. */
export const paired = ({ compare, question }: Place): boolean => compare === null || compare.seed === question.seed;
