/** A name is a stranger's text: what a download may be called is decided when it is offered. */
export function storableName(name: string): string {
  return Array.from(name.replaceAll("\0", "")).slice(-200).join("") || "resume";
}
