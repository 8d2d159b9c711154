/** 250000 as a person would type it: "250,000". */
export function amountWords(amount: number | null): string {
  return amount === null ? "" : amount.toLocaleString("en");
}
