import { importsOf } from "./imports.js";
import type { SourceFile } from "./source-file.js";

/** Circles of files that import one another, types left aside, each as `a -> b -> a`. */
export function cycles(files: readonly SourceFile[]): string[] {
  const nameOf = (file: SourceFile) => file.path.replace(/\.ts$/, "");
  const next = new Map(files.map((file) => [nameOf(file), importsOf(file).filter((found) => !found.typeOnly).map((found) => found.to)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name);
    if (at >= 0) found.push([...path.slice(at), name].join(" -> "));
    if (at >= 0 || done.has(name)) return;
    for (const to of next.get(name) ?? []) walk(to, [...path, name]);
    done.add(name);
  };
  for (const name of next.keys()) walk(name, []);
  return found;
}
