/** What stands between two marks of a page: `<!-- name -->` or `<!-- name: words -->` up to `<!-- /name -->`, which is added where it lacks. */
const MARK = /<!-- (?<name>[a-z]+)(?:: (?<words>[^>]*?))? -->(?:(?<old>(?:(?!<!-- [a-z]+[: ])[\s\S])*?)<!-- \/\k<name> -->)?/g;

/**
 * The page with every marked part written anew; marks of other names stay as they are.
 *
 * @param {string} page
 * @param {Readonly<Record<string, (words: string) => string>>} writers what to put between the marks, by name
 */
export function fill(page, writers) {
  return page.replace(MARK, (whole, name, words) => {
    if (!Object.hasOwn(writers, name)) return whole;
    const mark = words === undefined ? name : `${name}: ${words}`;
    return `<!-- ${mark} -->\n${writers[name](words ?? "").trim()}\n<!-- /${name} -->`;
  });
}
