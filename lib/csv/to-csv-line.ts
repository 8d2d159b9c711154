/**
 * A line of CSV (RFC 4180), with its ending. What a spreadsheet would run as a formula is made text by an
 * apostrophe before it (OWASP, "CSV injection"): names and answers are strangers' words.
 */
export function toCsvLine(values: (string | null)[]): string {
  return `${values.map((value) => quoted(harmless(value ?? ""))).join(",")}\r\n`;
}

function harmless(value: string): string {
  return /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
