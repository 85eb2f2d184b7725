import "./css/poster.css";
import { connectLab } from "./lab/connect.js";
import { serveLab } from "./lab/in-worker.js";
import type { Lab } from "./lab/lab.js";
import { startPage } from "./page.js";

/** The page as one file: its one script starts the page, and the workers that the page makes of that script serve as its lab. */
function start(): Lab | null {
  if (typeof document === "undefined") {
    serveLab();
    return null;
  }
  const lab = connectLab({ text: document.currentScript!.textContent ?? "" });
  startPage(lab);
  return lab;
}

/** The page's lab, as `talkback.lab` in a browser's console; null in a worker. */
export const lab = start();
