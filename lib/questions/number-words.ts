/** Every decimal, and thousands apart. */
export function numberWords(number: number, language = "en"): string {
  return number.toLocaleString(language, { maximumFractionDigits: 15 });
}
