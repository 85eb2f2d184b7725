import type { PageContext, PageView } from "../page-context.js";
import { handPage } from "./hand.js";
import { predictPage } from "./predict.js";
import { tellPage } from "./tell.js";
import { tryPage } from "./try.js";

/** The content of a page of any kind. */
export function createPage(context: PageContext): PageView {
  const { page } = context;
  switch (page.kind) {
    case "tell": return tellPage({ ...context, page });
    case "hand": return handPage({ ...context, page });
    case "predict": return predictPage({ ...context, page });
    case "try": return tryPage({ ...context, page });
  }
}
