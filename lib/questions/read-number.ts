/**
 * What a number as typed may mean: nothing, one number, or two where a sign could part thousands or
 * decimals ("1,250"). Digits of any script, blanks and apostrophes between thousands, a minus of any length.
 */
export function readNumber(typed: string, { isWhole = false } = {}): number[] {
  const plain = typed
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\s'’_\u066c]/g, "")
    .replace("\u066b", ".")
    .replace(/^[\u2010-\u2015\u2212]/, "-");
  if ((plain.match(/\d/g)?.length ?? 0) > maxDigits) return [];
  const grouped = [
    /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain) && plain.replaceAll(",", ""),
    /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(plain) && plain.replaceAll(".", "").replace(",", "."),
  ].filter((reading) => reading !== false);
  // Whole numbers have no decimals to mistake thousands for.
  const isDecimal = /^[+-]?\d*[.,]?\d+$/.test(plain) && !(isWhole && grouped.length > 0);
  const readings = isDecimal ? [plain.replace(",", "."), ...grouped] : grouped;
  return [...new Set(readings.map(toNumber))];
}

/** As many as a computer's number holds without rounding. */
const maxDigits = 15;

/** Minus nothing is nothing. */
function toNumber(text: string): number {
  return Number(text) || 0;
}

/** Every script has its ten digits in a row, from nought. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let digit = 0;
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) digit++;
  return String(digit);
}
