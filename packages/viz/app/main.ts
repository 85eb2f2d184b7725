import { connectLab } from "./lab/connect.js";
import { serveLab } from "./lab/in-worker.js";
import { startPage } from "./page.js";

/** One script is both: on the page it starts the page, and the workers that the page makes of it serve as its lab. */
if (typeof document === "undefined") serveLab();
else {
  const script = document.currentScript as HTMLScriptElement;
  startPage(connectLab(script.src === "" ? { text: script.textContent ?? "" } : { src: script.src }));
}
