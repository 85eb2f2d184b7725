import { refuse } from "../refuse.js";

/** The package that knows Redis: it is installed beside the command line by those who need it. */
export async function theQueue(): Promise<typeof import("@talkback/queue")> {
  try {
    return await import("@talkback/queue");
  } catch (error) {
    if ((error as { readonly code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    return refuse({ code: "E_PACKAGE", path: "queue", expected: "the package @talkback/queue beside the command line", received: "none", hint: "npm install @talkback/queue" });
  }
}
