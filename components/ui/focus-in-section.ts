/** Brings a section of the page into sight, with what one does in it ready: the first that any of these finds. */
export function focusInSection(sectionId: string, ...selectors: string[]): void {
  const section = document.getElementById(sectionId);
  section?.scrollIntoView({ block: "start" });
  const found = selectors.map((selector) => section?.querySelector<HTMLElement>(selector));
  found.find(Boolean)?.focus({ preventScroll: true });
}
