import type { Ask } from "../lesson.js";
import type { Asking, PredictContext } from "./asking.js";
import { directionAsking } from "./direction.js";
import { lineAsking } from "./line.js";
import { personAsking } from "./person.js";
import { thresholdAsking } from "./threshold.js";
import { valueAsking } from "./value.js";

/** The fields for what is asked. */
export function createAsking(context: PredictContext, ask: Ask, onMade: () => void): Asking {
  switch (ask.is) {
    case "direction": return directionAsking(context, ask, onMade);
    case "value": return valueAsking(context, ask, onMade);
    case "line": return lineAsking(context, ask, onMade);
    case "person": return personAsking(context, ask, onMade);
    case "threshold": return thresholdAsking(context, ask, onMade);
  }
}
