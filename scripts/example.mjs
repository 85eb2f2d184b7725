// `npm run example -- 01`: runs one of examples/*.ts against the built packages; Node 20 reads no TypeScript, so types are taken out first.
// Where a page stands beside it, it is served until Ctrl-C, with modules that are also left in packages/viz/dist/browser.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = new URL("../", import.meta.url);
const names = readdirSync(new URL("examples/", root)).filter((name) => /^\d\d-.*\.ts$/.test(name)).sort();
const [asked, ...more] = process.argv.slice(2);
const name = names.find((each) => asked !== undefined && /^\d/.test(asked) && each.startsWith(asked.padStart(2, "0")));
if (name === undefined || more.length > 0) {
  console.error(`which one? for instance: npm run example -- 01\n${names.map((each) => `  ${each}`).join("\n")}`);
  process.exit(2);
}
const source = readFileSync(new URL(`examples/${name}`, root), "utf8");
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
const folder = new URL("out/examples/", root);
mkdirSync(folder, { recursive: true });
const script = fileURLToPath(new URL(name.replace(/\.ts$/, ".mjs"), folder));
writeFileSync(script, outputText);
process.exitCode = spawnSync(process.execPath, [script], { stdio: "inherit" }).status ?? 1;

const page = name.replace(/\.ts$/, ".html");
if (process.exitCode === 0 && existsSync(new URL(`examples/${page}`, root))) {
  const [{ browserModules, writeBrowserModules }, { EXAMPLE_POLICY, examplePage }, { listens, pageServer }] = await Promise.all([import("./browser-modules.mjs"), import("./example-page.mjs"), import("./page/serve.mjs")]);
  const modules = await browserModules();
  writeBrowserModules(modules);
  const server = pageServer(await examplePage(page, modules), EXAMPLE_POLICY);
  await listens(server, Number(process.env.PORT ?? 0), "127.0.0.1");
  console.log(`\nhttp://127.0.0.1:${server.address().port}/examples/${page}  (Ctrl-C ends)`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
}
