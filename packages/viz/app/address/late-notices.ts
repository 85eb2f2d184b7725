export { ADDRESS_EN as words } from "../words/en/address.js";
export { noticeOf } from "./notice-of.js";
