const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/** What publishers write into titles; any other "<" is a sign of less. */
const tag =
  /<\/?(?:i|b|u|em|strong|sub|sup|scp|sc|span|p|br|inline-formula|tex-math|jats:\w+|mml:\w+)(?:\s[^<>]{0,200})?\s?\/?>/gi;

// Controls, and the marks that turn the direction of all that follows.
const unseen = /[\p{Cc}\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** One line of plain text: no markup, no entities, no control characters, single blanks. */
export function plainText(typed: string): string {
  const untagged = typed.includes("<") ? typed.replace(tag, "") : typed;
  const decoded = untagged.includes("&")
    ? untagged.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, entityText)
    : untagged;
  return decoded.replace(/\s+/g, " ").replace(unseen, "").trim().normalize("NFC").toWellFormed();
}

function entityText(entity: string, name: string): string {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
