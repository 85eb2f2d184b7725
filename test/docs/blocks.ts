import { pages, read } from "../../scripts/docs/pages.mjs";

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** Line of the page where its content begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** The command that writes what the programs in R and Python read; `analyses.test.ts` runs it, and nobody else. */
export const LOOK = "npx talkback study mourali-yang --quick --out look";

/** Every fenced block of a page, in order. */
export function blocksOf(page: string, text = read(page)): Block[] {
  const blocks: Block[] = [];
  for (const found of text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    blocks.push({ page, line: text.slice(0, found.index).split("\n").length + 1, language: found[1]!, text: found[2]! });
  }
  return blocks;
}

export const allBlocks = (): Block[] => pages().flatMap((page) => blocksOf(page));

/** Every program of the docs in one language with the output that its page shows right below it; null where it shows none. */
export function programs(language = "ts"): { readonly name: string; readonly program: Block; readonly shown: Block | null }[] {
  return pages().flatMap((page) => {
    const blocks = blocksOf(page);
    return blocks.flatMap((program, k) => {
      if (program.language !== language) return [];
      const next = blocks[k + 1];
      const between = next === undefined ? "?" : read(page).split("\n").slice(program.line + program.text.split("\n").length - 1, next.line - 2).join("");
      return [{ name: `${page}, line ${program.line}`, program, shown: next?.language === "text" && between.trim() === "" ? next : null }];
    });
  });
}

/** The page with the block below the program replaced. */
export function replaced(page: string, program: string, printed: string): string {
  const end = page.indexOf(program) + program.length;
  return page.slice(0, end) + page.slice(end).replace(/^(```\s*```text\n)[\s\S]*?^```$/m, (_, head) => `${head}${printed}\`\`\``);
}

/** A page's text without fenced blocks. */
export const prose = (page: string): string => read(page).replace(/^```(\w*)\n([\s\S]*?)^```$/gm, "");
