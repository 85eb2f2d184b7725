// `npm run docs`: writes the generated parts of README and docs anew: tables of parameters, the headline and its picture.
// The headline is computed only when its runs have changed, or with --all.
import { existsSync, writeFileSync } from "node:fs";
import { fingerprint, headlineParts, SIZE } from "./docs/headline.mjs";
import { fill } from "./docs/marks.mjs";
import { pages, PICTURE, place, read, refreshed } from "./docs/pages.mjs";
import { people, PEOPLE } from "./docs/people.mjs";
import { dataOf, picture } from "./docs/picture.mjs";
import { pairsFinding } from "./headline-table.mjs";

function write(path, text) {
  if (existsSync(place(path)) && read(path) === text) return;
  writeFileSync(place(path), text);
  console.log(`wrote ${path}`);
}

async function headline() {
  const { text, data } = headlineParts(await pairsFinding(SIZE));
  write(PICTURE, picture(data));
  write("README.md", fill(read("README.md"), { headline: () => `\`\`\`text\n${text}\n\`\`\`` }));
}

for (const path of pages()) write(path, refreshed(path));
write(PEOPLE, people());
const data = existsSync(place(PICTURE)) ? dataOf(read(PICTURE)) : null;
if (data?.fingerprint !== fingerprint() || process.argv.includes("--all")) await headline();
else write(PICTURE, picture(data));
