const maxLength = 200;

/** Words for a mail header: one line, no control or direction characters, of a length every server takes. */
export function headerWords(text: string): string {
  return Array.from(text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").replace(/\s+/gu, " "))
    .slice(0, maxLength)
    .join("")
    .trim();
}

/** True for exactly one plain address: no list, no group, no comment, no name, no second line. */
export function isOneAddress(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(email);
}
