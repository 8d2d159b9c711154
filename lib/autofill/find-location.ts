import { isCountry, isRegion } from "./places.ts";
import type { Placed } from "./sections.ts";

/** City and country as the place for contacts has them; an address is brought down to these. */
export function findLocation(passages: Placed[]): string | undefined {
  for (const passage of passages) {
    if (
      !passage.isContact ||
      passage.isHeading ||
      elsewhere.test(passage.text) ||
      elsewhere.test(passage.label)
    )
      continue;
    for (const part of passage.text.split(/\s*[|•·∙⋅◦♦⋄;]\s*|\s{2,}|\s[–—]\s/)) {
      const place = elsewhere.test(part) ? undefined : placeIn(part);
      if (place) return place;
    }
  }
  return undefined;
}

const elsewhere =
  /\b(born|birth|nationality|citizen(ship)?|visa|passport|native|geboren|née?|nacionalidad|permanent|conference|workshop)\b/i;

function placeIn(text: string): string | undefined {
  const pieces = text
    .replace(
      /^.*?(?<!\p{L})(address|location|based in|lives? in|residence|adresse|anschrift|wohnort|dirección|indirizzo|adres|город)\s*[:\s]\s*/iu,
      "",
    )
    .replace(/\(([^)]*)\)/g, ", $1")
    .split(/\s*,\s*/)
    .map((piece) => piece.trim().replace(/\.$/, ""))
    .filter(Boolean);
  const last = pieces.at(-1) ?? "";
  const before = pieces.at(-2) ?? "";
  if (isCountry(last)) {
    const region = regionOf(before);
    const city = cityOf(region ? (pieces.at(-3) ?? "") : before);
    if (city) return [city, region, last].filter(Boolean).join(", ");
    return undefined;
  }
  const region = regionOf(last);
  const city = region && cityOf(before);
  return city ? `${city}, ${region}` : undefined;
}

/** "MA", "MA 02139", "California". */
function regionOf(piece: string): string | undefined {
  const name = piece.replace(/\s+[A-Z]?\d[\dA-Z]*([ -][\dA-Z]+)?$/, "");
  return isRegion(name) ? name : undefined;
}

const notACity =
  /(?<!\p{L})(university|universität|université|universidad|institute?|institut|department|dept|faculty|school|college|lab|laboratory|cent(er|re)|group|street|st|str|straße|strasse|road|rd|avenue|ave|rue|via|calle|floor|room|building|box|student|researcher|research|scientist|engineer|professor|fellow|candidate|postdoc|manager|developer|assistant|lecturer|phd|ai|and|in|of|at|remote|google|microsoft|meta|amazon|inc|ltd|gmbh)(?!\p{L})/iu;

function cityOf(piece: string): string | undefined {
  const name = piece
    .replace(/^([A-Z]{1,2}-)?\d[\d\s-]*\d\s+/, "")
    .replace(/\s+[A-Z]{0,2}\d[\dA-Z]*([ -][\dA-Z]+)?$/, "")
    .trim();
  if (!/^\p{Lu}[\p{L}\p{M}.'’ -]{1,30}$/u.test(name) || name.split(/\s+/).length > 4) return undefined;
  if (notACity.test(name) || /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(name)) return undefined;
  return name;
}
