/** Puts the focus on a requirement's rating, where it stands now. */
export function focusRating(row: Element | null | undefined): void {
  requestAnimationFrame(() => {
    const rating = row?.querySelector<HTMLElement>("[role=radiogroup] input:checked");
    rating?.focus();
    row?.scrollIntoView({ block: "nearest" });
  });
}
