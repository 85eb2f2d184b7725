export { type Interval, meanInterval } from "./stats/interval.js";
