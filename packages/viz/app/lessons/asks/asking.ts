import type { Truth } from "../answers.js";
import type { Ask, PageOf } from "../lesson.js";
import type { PageContext } from "../page-context.js";

export type PredictContext = PageContext<PageOf<"predict">>;

/** How something is predicted, and shown against what came out. */
export interface Asking {
  /** The fields in which the prediction is made. */
  readonly element: HTMLElement;
  /** False while nothing is chosen. */
  readonly made: boolean;
  /** The prediction stands: its fields no longer change. */
  lock(): void;
  /** Shows what came out beside the prediction, and says what it comes to, in a sentence. */
  show(truth: Truth, into: HTMLElement): string;
  dispose(): void;
}

/** @param onMade is called whenever there is a prediction */
export type CreateAsking<A extends Ask> = (context: PredictContext, ask: A, onMade: () => void) => Asking;
