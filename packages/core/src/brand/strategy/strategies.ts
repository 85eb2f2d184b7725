import { employees } from "./employees.js";
import { empower } from "./empower.js";
import { fakes } from "./fakes.js";
import { ignore } from "./ignore.js";
import { moderate } from "./moderate.js";
import { respond } from "./respond.js";
import type { Strategy } from "./strategy.js";
import { withdraw } from "./withdraw.js";

/** Every strategy that comes with the library. */
export const strategies: readonly Strategy[] = [respond, ignore, moderate, empower, employees, fakes, withdraw] as readonly Strategy[];
