/** Px that a part of a scrolling parent may be high to be seen at once, from where it begins; Infinity where the parent is as high as what it holds. */
export function roomWithin(parent: HTMLElement, part: HTMLElement): number {
  const view = parent.ownerDocument.defaultView;
  if (view === null || typeof view.getComputedStyle !== "function" || parent.clientHeight === 0) return Infinity;
  const { overflowY, paddingBottom } = view.getComputedStyle(parent);
  if (overflowY !== "auto" && overflowY !== "scroll") return Infinity;
  const above = part.getBoundingClientRect().top - parent.getBoundingClientRect().top + parent.scrollTop;
  return parent.clientHeight - above - (Number.parseFloat(paddingBottom) || 0);
}
