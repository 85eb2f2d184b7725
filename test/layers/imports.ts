import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./source-file.js";

/** One import or re-export of a file. */
export interface Import {
  readonly from: string;
  /** A repository path without its extension, or the specifier itself when it is not relative. */
  readonly to: string;
  /** Leaves no trace in the emitted code. */
  readonly typeOnly: boolean;
}

/** All imports of a file: static, dynamic, re-exports and `import("…")` types. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined) return;
    const name = ts.isStringLiteralLike(specifier) ? specifier.text : `<computed: ${specifier.getText()}>`;
    found.push({ from: file.path, to: resolve(file.path, name), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true));
  return found;
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(from), specifier).replace(/\.(js|ts|mjs)$/, "");
}
