import { foldText } from "@/lib/publications/fold-text";
import type { Identity } from "./identity";
import type { Span } from "./spans";

const emailPattern =
  /[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[([]at[)\]]\s?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/giu;
const linkPattern =
  /(?:https?:\/\/|www\.)[^\s<>"'()]+|\b(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|ai|dev|me|edu|co|ch|de|uk|eu|info|page|app|site|xyz|fr|nl|se|jp|cn|in|us|ca|gov)(?:\/[^\s<>"'()]*)?(?![\p{L}\p{N}@])/giu;
/** What is published for everybody is no more theirs than its title. */
const published =
  /^(?:https?:\/\/)?(?:www\.)?(?:(?:dx\.)?doi\.org|arxiv\.org|openreview\.net|proceedings\.|papers\.)/i;
const phonePattern = /(?:\+|\b00|\(0|\b0)[\d ()/-]{7,20}\d/g;
const orcidPattern = /\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/gi;
const generic = new Set("contact info mail email office hello jobs me admin research home".split(" "));

/** Addresses, numbers and links, anybody's: whose they are cannot be told, and one of theirs is enough. */
export function findContacts(text: string, identity: Identity): Span[] {
  return [
    ...found(text, emailPattern, "[e-mail]"),
    ...found(text, orcidPattern, "[link]"),
    ...found(text, linkPattern, "[link]").filter(({ start, end }) => !published.test(text.slice(start, end))),
    ...found(text, phonePattern, "[phone]"),
    ...ownNumber(text, identity.phone),
    ...handlesOf(identity).flatMap((handle) => withEdges(text, handle)),
  ];
}

function found(text: string, pattern: RegExp, shown: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    shown,
  }));
}

/** Their number however it is written, also without its country. */
function ownNumber(text: string, phone: string | null): Span[] {
  const digits = (phone ?? "").replace(/\D/g, "").slice(-7);
  if (digits.length < 7) return [];
  return found(
    text,
    new RegExp(`(?:\\+?\\d[\\d ()/.-]{0,12})?${[...digits].join("[ ()/.-]{0,2}")}`, "g"),
    "[phone]",
  );
}

/** What comes before the @, and the last part of each profile's address. */
export function handlesOf({ email, links }: Pick<Identity, "email" | "links">): string[] {
  const local = (email ?? "").split("@")[0] ?? "";
  const ends = links.flatMap((link) => {
    const bare = link
      .trim()
      .replace(/^https?:\/\//i, "")
      .replace(/[?#].*user=([^&]+).*$/i, "/$1");
    const [host = "", ...path] = bare.split("/").filter(Boolean);
    return path.length > 0 ? path.slice(-1) : [host.replace(/^www\./i, "").split(".")[0] ?? ""];
  });
  const handles = [local, ...ends].map((handle) => foldText(handle.replace(/^@|^~/, "")));
  return [...new Set(handles)].filter((handle) => handle.length >= 3 && !generic.has(handle));
}

/** As a word of its own, in whatever case, with the address around it. */
function withEdges(text: string, handle: string): Span[] {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])@?${RegExp.escape(handle)}(?![\\p{L}\\p{N}])`, "giu");
  return found(text, word, "[link]").map(({ start, end, shown }) => ({
    start: start - (hostBefore.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0),
    end: end + (restAfter.exec(text.slice(end, end + 300))?.[0].length ?? 0),
    shown,
  }));
}

const hostBefore = /(?:[\p{L}\p{N}-]{1,63}\.){1,3}$/u;
const restAfter = /^(?:\.[\p{L}\p{N}-]{1,63}){0,3}(?:\/[^\s<>"'()]*)?(?![\p{L}\p{N}])/u;
