/** A day as browsers send it and as it is typed where they have no field for it; null if there is none such. */
export function readDate(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  // 30 February is read as 2 March.
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal ? text : null;
}
