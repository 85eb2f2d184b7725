import { gallery as cellMeans } from "./cell-means.gallery.js";
import { gallery as curve } from "./curve.gallery.js";
import { gallery as forest } from "./forest.gallery.js";
import type { Gallery } from "./common.gallery.js";
import { gallery as interaction } from "./interaction.gallery.js";
import { gallery as pathDiagram } from "./path-diagram.gallery.js";
import { gallery as region } from "./region.gallery.js";
import { gallery as sensitivity } from "./sensitivity.gallery.js";
import { gallery as surface } from "./surface.gallery.js";

/** Every chart with invented data. */
export const galleries: Readonly<Record<string, Gallery>> = { cellMeans, interaction, pathDiagram, curve, surface, region, forest, sensitivity };
