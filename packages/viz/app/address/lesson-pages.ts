/** How many pages each lesson has, in their order: links are judged before lessons are fetched. */
export const LESSON_PAGES: readonly number[] = [4, 4, 4, 5, 5, 4];
