/** Brings a section of the page into sight, with the first of what one may do in it ready. */
export function focusInSection(sectionId: string, selector: string): void {
  const section = document.getElementById(sectionId);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
