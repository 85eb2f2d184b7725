import type { Action, App } from "../app.js";

/** The page of another engine, where whoever serves this one has said in it that there is one: `<link rel="alternate" data-engine="0.9" href="../0.9/">`. */
const pageOf = (engine: string): string | undefined =>
  [...document.querySelectorAll<HTMLLinkElement>("link[data-engine]")].find(({ dataset }) => dataset.engine === engine)?.href;

/** What helps with a link of another engine: its page, where that is known; else the link as it came, for whoever has that page. */
export function otherVersion(app: App, engine: string, link: string): Omit<Action, "id"> {
  const page = pageOf(engine);
  return page === undefined
    ? { label: app.words("address.copyLink"), act: () => void copied(app, `${location.href.replace(/#.*$/, "")}#${link}`) }
    : { label: app.words("address.openThere", { engine }), act: () => location.assign(`${page}#${link}`) };
}

async function copied(app: App, link: string): Promise<void> {
  const { copy, words } = await import("../ledger/late-run.js");
  app.learn(words);
  await copy(app, link);
}
