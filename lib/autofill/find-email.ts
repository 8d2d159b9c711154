import { lineBelow } from "./line-below.ts";
import { agreesWithName } from "./name-agreement.ts";
import type { Placed } from "./sections.ts";

type Found = { email: string; passage: Placed; index: number };

/**
 * The person's own e-mail address. Among several in the place for contacts the one like their name, or else
 * the first; elsewhere only one like their name, and never one of a referee's or co-author's.
 */
export function findEmail(passages: Placed[], name: string | undefined): string | undefined {
  const found = passages.flatMap((passage, index) =>
    emailsOf(passage, passages).map((email): Found => ({ email, passage, index })),
  );
  const own = found.filter(({ passage, index }) =>
    isOwn(passage, passages.slice(Math.max(0, index - 3), index)),
  );
  const likeName = ({ email }: Found) => name !== undefined && agreesWithName(localPart(email), name);
  const contacts = own.filter(({ passage, email }) => passage.isContact && !isOffice(email));
  const [best] = [...contacts.filter(likeName), ...contacts, ...own.filter(likeName)];
  return best?.email;
}

/** All addresses of a contact place, for telling which line is the name. */
export function contactLocalParts(passages: Placed[]): string[] {
  return passages
    .filter((passage) => passage.isContact)
    .flatMap((passage) => emailsOf(passage, passages))
    .map(localPart);
}

function localPart(email: string): string {
  return email.split("@")[0] ?? "";
}

const someoneElse =
  /\b(supervis|advis[eo]r|referee|reference|recommend|mentor|principal investigator|collaborat|co-?author|betreuer|gutachter|contact person|line manager|assistant to|c\/o)/i;

function isOwn(passage: Placed, before: Placed[]): boolean {
  if (passage.section === "references" || passage.section === "publications") return false;
  if (someoneElse.test(passage.text) || someoneElse.test(passage.label)) return false;
  return passage.isContact || !before.some(({ text }) => someoneElse.test(text));
}

/** A letterhead's address reaches an office, not a person. */
function isOffice(email: string): boolean {
  return /^(office|admin|hr|jobs|careers|support|team|secretary|sekretariat|press|enquiries|no-?reply)@/i.test(
    email,
  );
}

const pattern =
  /(?<![\p{L}\p{N}._%+-])[a-z0-9][a-z0-9._%+'-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\p{L}\p{N}@])/giu;

/** "name [at] example [dot] org", as scholars write against robots. */
const hidden =
  /(?<![\p{L}\p{N}._-])([a-z0-9][a-z0-9._+-]{0,63})\s*(?:[[({<]\s*(?:at|@)\s*[\])}>]|\s(?:AT|\(at\))\s)\s*([a-z0-9-]+(?:\s*(?:\.|[[({<]\s*(?:dot|\.)\s*[\])}>]|\sDOT\s)\s*[a-z0-9-]+)+)/gu;

function emailsOf(passage: Placed, all: Placed[]): string[] {
  const linked = passage.links.flatMap((link) => /^mailto:([^?]+)/i.exec(link)?.[1] ?? []).map(decoded);
  const text = tidied(passage.text);
  const written = matchesOf(text);
  if (linked.length > 0 || written.length > 0) return [...linked.flatMap(matchesOf), ...written];
  return brokenOff(text) ? matchesOf(text + firstWord(lineBelow(passage, all))) : [];
}

/** "name@" or "name@host." at the end of a line. */
function brokenOff(text: string): boolean {
  return /[\w.+-]+@(?:[\w-]+[.-])*$/.test(text);
}

function firstWord(text: string): string {
  return text.split(/\s/)[0] ?? "";
}

function matchesOf(text: string): string[] {
  const plain = [...text.matchAll(pattern)].map(([email]) => email);
  const spelled = [...text.matchAll(hidden)].map(([, local, domain = ""]) => {
    const host = domain.replace(/\s*(?:[[({<]\s*(?:dot|\.)\s*[\])}>]|\sDOT\s)\s*/g, ".").replace(/\s/g, "");
    return `${local}@${host}`;
  });
  return [...plain, ...spelled].map((email) => email.replace(/\.$/, ""));
}

/** Blanks that a font's kerning put around the sign. */
function tidied(text: string): string {
  return text.replace(/(?<=[\w.-]) ?@ ?(?=[\w-]+\.\w)/g, "@");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
