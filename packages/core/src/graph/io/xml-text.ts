const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
};

/** Text for an element or a quoted attribute; white space that readers would normalise is spelt out. */
export function xmlText(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (mark) => escapes[mark]!) : text;
}

/** A number or text of a node as files tell it; null where it is missing. */
export function written(value: number | string): string | null {
  return value === "" || Number.isNaN(value) ? null : xmlText(String(value));
}
