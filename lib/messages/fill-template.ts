const place = /\{\{([^{}]*)\}\}/g;

type Values = Partial<Record<string, string | number>>;

/** Fills the places of a template; one without a value stays, and a paragraph that comes out empty goes. */
export function fillTemplate(template: string, values: Values): string {
  return template
    .split(/\n{2,}/)
    .map((paragraph) => ({ paragraph, filled: fillPlaces(paragraph, values) }))
    .filter(({ paragraph, filled }) => filled.trim() !== "" || paragraph.trim() === "")
    .map(({ filled }) => filled)
    .join("\n\n");
}

/** What is wrong with a template's places, in words; null when each is a variable of its mail. */
export function wrongPlace(template: string, variables: readonly string[]): string | null {
  const unknown = [...template.matchAll(place)]
    .map((match) => match[1]?.trim() ?? "")
    .find((name) => !variables.includes(name));
  const known = variables.map((name) => `{{${name}}}`).join(", ");
  if (unknown !== undefined) return `{{${unknown}}} is no variable of this mail. There are: ${known}.`;
  if (!/\{\{|\}\}/.test(template.replace(place, ""))) return null;
  return `A variable stands between two braces on either side. There are: ${known}.`;
}

function fillPlaces(text: string, values: Values): string {
  return text.replace(place, (whole, name: string) => {
    const value = values[name.trim()];
    return value === undefined ? whole.replace(/\s/g, "") : fillIn(String(value));
  });
}

/** What somebody called themselves or a job is never a place of ours. */
export function fillIn(value: string): string {
  return value.replace(/([{}])(?=[{}])/g, "$1 ");
}
