/** Accents that old TeX fonts print as characters of their own, before their letter. */
const accents: Record<string, string> = {
  "´": "\u0301",
  "`": "\u0300",
  "¨": "\u0308",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¸": "\u0327",
  ˇ: "\u030c",
  "˚": "\u030a",
};

/** Text as people would type it: ligatures and full-width forms resolved, icons as gaps, nothing invisible. */
export function cleanText(text: string): string {
  return text
    .replace(/([´`¨ˆ˜¸ˇ˚]) ?([A-Za-zı])/g, (_, accent, letter) => {
      return (letter === "ı" ? "i" : letter) + (accents[accent] ?? "");
    })
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(icons, " | ")
    .normalize("NFKC")
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/[‐‑]/g, "-");
}

/** Glyphs of icon fonts lie in the private use area; others are symbols that introduce a number or address. */
const icons = /[\p{Co}☎✆📞📱✉📧🖂🏠🌐🔗📍⌂♂]\ufe0f?/gu;
