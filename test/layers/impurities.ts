import ts from "typescript";
import type { SourceFile } from "./source-file.js";

/** Functions of `Math` that IEEE 754 or ECMAScript fix to the last bit. */
const exactMath = new Set(["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc"]);

const worldly = new Set([
  ...["Date", "performance", "Intl", "console", "process", "globalThis", "TextEncoder", "TextDecoder", "eval", "Function", "WeakRef"],
]);

/** Where core meets its host: it asks for a pause between steps, and learns nothing from it. */
const excused = ["packages/core/src/engine/host.ts: globalThis"];

const byLocale = /^(localeCompare|toLocale\w*)$/;
const powers = new Set([ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken]);

/** What in a file could differ between engines, places, moments or runs, as `path:line: what`; also default exports. */
export function impurities(file: SourceFile): string[] {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node);
    if (what !== undefined && !excused.includes(`${file.path}: ${what}`)) found.push(`${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node) && powers.has(node.operatorToken.kind)) return "the operator **";
  if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword && ts.isModifier(node)) return "a default export";
  if (ts.isExportSpecifier(node) && node.name.text === "default") return "a default export";
  if (ts.isStringLiteralLike(node)) return byLocale.test(node.text) ? node.text : undefined;
  if (!ts.isIdentifier(node)) return undefined;
  if (byLocale.test(node.text)) return node.text;
  if (!isReference(node)) return undefined;
  return node.text === "Math" ? impureMath(node) : worldly.has(node.text) ? node.text : undefined;
}

function impureMath(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent)) return "Math taken whole";
  return exactMath.has(parent.name.text) ? undefined : `Math.${parent.name.text}`;
}

/** Not the name of a property or member, which may be called anything. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return (ts.isQualifiedName(parent) ? parent.left : parent.expression) === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  const named = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent);
  return !(named && parent.name === node);
}
