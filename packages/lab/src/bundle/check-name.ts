/** Why an entry of a bundle may not have a name; null where it may. */
export function checkName(name: string): string | null {
  if (name === "") return "a name";
  if (name.includes("\\")) return "a name without backslashes";
  if (name.startsWith("/")) return "a name within the bundle, not an absolute path";
  if (/^[a-z]:/i.test(name)) return "a name without a drive letter";
  if (name.endsWith("/")) return "a file, not a folder";
  if (name.split("/").some((part) => part === ".." || part === "." || part === "")) return "a name without . and .. and empty parts";
  return NAME.test(name) ? null : "up to 200 letters, digits, dots, hyphens, underscores and slashes";
}

/** Plain ASCII, so that no two names look the same, but for upper and lower case. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/;
