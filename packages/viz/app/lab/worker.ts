import { serveLab } from "./in-worker.js";

serveLab();
