export { card } from "./card.js";
export { WHY_CARD_EN as words } from "../words/en/why-card.js";
