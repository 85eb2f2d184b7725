// `npm run headline [-- --full]`: prints what the project found, and exits.
import { printHeadline } from "./print-headline.mjs";

const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== "--full");
if (unknown.length > 0) {
  console.error(`unknown argument ${unknown.join(" ")}; known: --full`);
  process.exit(2);
}
await printHeadline(args.includes("--full") ? "full" : "quick");
