import { dirname } from "node:path";
import ts from "typescript";
import { root } from "./source-file.js";

/** Doors of a package and the source file behind each, from its `exports`. */
export function doorsOf(name: string): { readonly door: string; readonly file: string }[] {
  const folder = `${root}packages/${name}`;
  const { exports } = JSON.parse(ts.sys.readFile(`${folder}/package.json`)!) as { exports: Record<string, { default: string }> };
  return Object.entries(exports)
    .map(([path, { default: built }]) => ({ door: `@talkback/${name}${path.slice(1)}`, file: folder + built.replace("./dist/", "/src/").replace(/\.js$/, ".ts") }))
    .filter(({ file }) => ts.sys.fileExists(file));
}

/** Names that a module exports, types among them as `type Name`, sorted. */
export function publicNames(file: string): string[] {
  const config = ts.findConfigFile(dirname(file), ts.sys.fileExists)!;
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, dirname(config));
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  const names = (module ? checker.getExportsOfModule(module) : []).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return target.flags & ts.SymbolFlags.Value ? symbol.name : `type ${symbol.name}`;
  });
  return names.sort();
}
