/** Every decimal, and thousands apart. */
export function numberWords(number: number): string {
  return number.toLocaleString("en", { maximumFractionDigits: 15 });
}
