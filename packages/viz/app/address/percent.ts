/** Signs that stand for themselves behind the # of an address, and that programs for mail and chat leave alone. */
const PLAIN = /[^A-Za-z0-9\-._~!$'()*,;:@/?]/gu;
const ALONE = /[\ud800-\udfff]/u;

/** A text for the part behind the # of an address; half of a pair of surrogates becomes U+FFFD. */
export const encoded = (text: string): string => text.replace(PLAIN, (sign) => encodeURIComponent(ALONE.test(sign) && sign.length === 1 ? "\ufffd" : sign));

/** What was encoded, or null where nothing can have been. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
