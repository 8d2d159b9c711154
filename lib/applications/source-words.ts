const names: Record<string, string> = {
  careers_site: "Careers site",
  added_by_hand: "Added by hand",
  linkedin: "LinkedIn",
  import: "Imported",
};

/** A source as people say it: "careers_site" is "Careers site". */
export function sourceWords(source: string): string {
  const words = names[source] ?? source.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
