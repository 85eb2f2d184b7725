export { type Cell, csvLines, snake } from "@talkback/core/io";
