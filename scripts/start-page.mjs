const style = `
:root { color-scheme: light dark; --ink: #1c1c1a; --soft: #55554f; --paper: #fbfaf7; --panel: #f0eee8; --line: #d3d0c6; }
@media (prefers-color-scheme: dark) { :root { --ink: #eeece6; --soft: #b4b1a8; --paper: #181816; --panel: #22221f; --line: #3d3c37; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: clamp(1rem, 5vw, 3rem); }
h1 { margin: 0; font-size: clamp(1.5rem, 5vw, 2.25rem); line-height: 1.15; text-wrap: balance; }
p { max-width: 42rem; color: var(--soft); }
section { margin: 2rem 0; }
section p { color: var(--ink); white-space: pre-wrap; }
pre { margin: 1rem 0; padding: 1rem; overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 4px;
  font: clamp(.75rem, 2.4vw, .875rem)/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
pre:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; color: var(--ink); }
`;

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Columns keep their places and scroll when narrow; prose wraps. */
const block = (/** @type {string} */ text) => (/\S {2,}\S/.test(text) ? `<pre tabindex="0">${escaped(text)}</pre>` : `<p>${escaped(text)}</p>`);

const page = (/** @type {string} */ headline) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Talkback: what happens to word of mouth when consumers talk back</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>What happens to word of mouth when consumers talk back</h1>
<p>This page is a start: the same headline as in the terminal, computed when the server started. The page on which agents can be watched is still to come.</p>
<section aria-label="Headline">
${headline.trim().split(/\n\s*\n/).map(block).join("\n")}
</section>
<p><code>npm run headline</code> prints it again, <code>npm run headline:full</code> at full size.</p>
</main>
</body>
</html>
`;

/**
 * What the server answers to each path, as media type and body.
 *
 * @param {string} headline
 * @returns {Map<string, readonly [string, string]>}
 */
export function startPages(headline) {
  return new Map([
    ["/", ["text/html", page(headline)]],
    ["/style.css", ["text/css", style]],
  ]);
}
