import type { App } from "../app.js";
import { comparedQuestion } from "../place/compared-question.js";
import { issueWords } from "../place/issue-words.js";

/** Tables of the run that is shown, as texts by name; of both, in folders of their own, where two are compared. @throws {Error} with what the lab says */
export async function allTables(app: App): Promise<Readonly<Record<string, string>>> {
  const { question } = app.place;
  const a = comparedQuestion(app.place);
  const sides = a === null ? [["", question] as const] : [["a/", a] as const, ["b/", question] as const];
  const files: [string, string][] = [];
  for (const [folder, of] of sides) {
    const answer = await app.lab.tables(of);
    if (!answer.ok) throw new Error(issueWords(app.words, answer.issues));
    files.push(...Object.entries(answer.value).map(([name, text]): [string, string] => [`${folder}${name}`, text]));
  }
  return Object.fromEntries(files);
}
