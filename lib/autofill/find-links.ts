import { parseOrcid } from "../candidates/orcid.ts";
import { lineBelow } from "./line-below.ts";
import { agreesWithName } from "./name-agreement.ts";
import type { Placed } from "./sections.ts";

type Links = { googleScholar?: string; orcid?: string; github?: string; website?: string };
type Whose = { name: string | undefined; email: string | undefined };
type Address = { url: string; passage: Placed };

/** The person's own profiles and page: from the place for contacts, from what is written and where links lead. */
export function findLinks(passages: Placed[], whose: Whose): Links {
  const own = passages.filter(({ section }) => section !== "references");
  const addresses = own.flatMap((passage) =>
    addressesOf(passage, own).map((url): Address => ({ url, passage })),
  );
  return {
    googleScholar: pick(addresses, scholarOf),
    orcid: pick([...addresses, ...own.map((passage) => ({ url: passage.text, passage }))], orcidOf),
    github: pick(addresses, githubOf, (user) => isLikeOwner(user, whose)) ?? labelledGithub(own),
    website: findWebsite(addresses, whose),
  };
}

/** What stands with the contacts; else what all mentions agree on, unless it would have to be like its owner. */
function pick(
  addresses: Address[],
  read: (url: string, passage: Placed) => string | undefined,
  isOwn: (value: string) => boolean = () => true,
): string | undefined {
  const found = addresses.flatMap(({ url, passage }) => {
    const value = read(url, passage);
    return value ? [{ value, passage }] : [];
  });
  const contact = found.find(({ passage }) => passage.isContact);
  if (contact) return contact.value;
  const elsewhere = found.filter(
    ({ passage }) => passage.section !== "publications" || isOwnProfile(passage),
  );
  const [only, ...others] = new Set(elsewhere.map(({ value }) => value));
  return only && others.length === 0 && isOwn(only) ? only : undefined;
}

/** "See my Google Scholar for a full list": under the heading, not beside a paper. */
function isOwnProfile({ text }: Placed): boolean {
  return /\b(full|complete|up-?to-?date|list|profile|scholar|see|citations?|h-index)\b/i.test(text);
}

const written =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::\d+)?(?:\/[^\s|<>"'(){}[\],;•·]*)?/giu;

function addressesOf(passage: Placed, all: Placed[]): string[] {
  const { links } = passage;
  const linked = links.filter((link) => /^https?:/i.test(link));
  const isBrokenOff = /\w\.\w[\w.]*\/\S*[?&=/_-]$/.test(passage.text);
  const text = (passage.text + (isBrokenOff ? lineBelow(passage, all) : "")).replace(/:\/\/ /g, "://");
  const inText = [...text.matchAll(written)]
    .filter(({ 0: url, index }) => text[index + url.length] !== "@" && isHost(url))
    .map(([url]) => url.replace(/[.:]+$/, ""));
  return [...linked, ...inText];
}

/** A file or an abbreviation looks like a host, too: "Ph.D", "e.g", "model.py". */
function isHost(url: string): boolean {
  if (/^https?:|^www\.|\//i.test(url)) return true;
  const ending = url.split(".").at(-1)?.toLowerCase() ?? "";
  return hostEndings.has(ending) && url.length > 5;
}

const hostEndings = new Set(
  "com org net edu io dev me ai info eu xyz page site name science blog app tech gov ac uk de fr ch at it es nl be pl se no dk fi cz pt gr ie hu ro tr ru ua in jp kr cn tw hk sg au nz ca us br mx il za ng ke eg ir pk bd lk th vn id my ph example test".split(
    " ",
  ),
);

function scholarOf(url: string): string | undefined {
  const user = /scholar\.google\.[a-z.]+\/citations\?(?:[^\s#]*&)?user=([\w-]{6,20})/i.exec(url)?.[1];
  return user ? `https://scholar.google.com/citations?user=${user}` : undefined;
}

function orcidOf(text: string): string | undefined {
  const found = text.matchAll(/(?<!\d)\d{4}[-–]\d{4}[-–]\d{4}[-–]\d{3}[\dX](?!\d)/gi);
  const [orcid] = [...found].map(([iD]) => parseOrcid(iD.replaceAll("–", "-"))).filter((iD) => iD !== null);
  return orcid;
}

function githubOf(url: string): string | undefined {
  const user = /^(?:https?:\/\/)?(?:www\.)?github\.com\/@?([a-z\d](?:-?[a-z\d]){0,38})\/?(?:[?#].*)?$/i.exec(
    url,
  )?.[1];
  return user && !reserved.test(user) ? `https://github.com/${user}` : undefined;
}

const reserved =
  /^(about|features|topics|orgs|sponsors|explore|marketplace|login|join|pricing|apps|settings|search)$/i;

/** "GitHub: octocat", where the word itself says whose it is. */
function labelledGithub(passages: Placed[]): string | undefined {
  for (const { text, label, isContact } of passages) {
    if (!isContact) continue;
    const user =
      /\bgithub\s*[:|]\s*@?([a-z\d](?:-?[a-z\d]){2,38})(?![\w./-])/i.exec(text)?.[1] ??
      (/^github\W*$/i.test(label) ? /^@?([a-z\d](?:-?[a-z\d]){2,38})$/i.exec(text.trim())?.[1] : undefined);
    if (user) return `https://github.com/${user}`;
  }
  return undefined;
}

function isLikeOwner(text: string, { name, email }: Whose): boolean {
  const local = email?.split("@")[0] ?? "";
  return (
    (name !== undefined && agreesWithName(text, name)) ||
    (local.length > 3 && text.toLowerCase() === local.toLowerCase())
  );
}

const siteWord =
  /(?<!\p{L})(personal (web)?(site|page)|home ?page|web ?(site|page)?|blog|portfolio|url|www|internet|site|webseite|página|sito|сайт|主页|个人主页|ホームページ|홈페이지|الموقع|אתר)(?!\p{L})\W*$/iu;

/** Somebody's own page: said to be one, named like its owner, or in a place where people have theirs. */
function findWebsite(addresses: Address[], whose: Whose): string | undefined {
  const contacts = addresses.filter(({ url, passage }) => passage.isContact && !isElsewhere(url));
  const found =
    contacts.find(({ url }) => isPersonal(url, whose)) ??
    contacts.find((address) => isCalledOwn(address, whose));
  if (!found) return undefined;
  const url = found.url.replace(/\/index\.html?$/i, "/");
  return /^https?:/i.test(url) ? url : `https://${url}`;
}

/** Profiles have fields of their own, or none; papers and employers are no one's page. */
function isElsewhere(url: string): boolean {
  return /(?:^|\/\/|\.)(?:scholar\.google\.[a-z.]+|google\.com|orcid\.org|github\.com|gitlab\.com|linkedin\.com|twitter\.com|x\.com|t\.co|bsky\.app|threads\.net|facebook\.com|instagram\.com|youtube\.com|youtu\.be|medium\.com|researchgate\.net|academia\.edu|semanticscholar\.org|dblp\.org|dblp\.uni-trier\.de|arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|kaggle\.com|huggingface\.co|stackoverflow\.com|publons\.com|webofscience\.com|scopus\.com|wa\.me|t\.me|skype\.com|zoom\.us|goo\.gl|bit\.ly|overleaf\.com|europass\.[a-z.]+|w3\.org|mathgenealogy\.org|inspirehep\.net|ncbi\.nlm\.nih\.gov|wikipedia\.org)(?:[/:?]|$)/i.test(
    url,
  );
}

function isPersonal(url: string, whose: Whose): boolean {
  const { host, path } = partsOf(url);
  const [called = ""] = host.replace(/^www\./i, "").split(".");
  if (called.length >= 5 && lettersOf(whose.email?.split("@")[0]).includes(lettersOf(called))) return true;
  if (/\.(github|gitlab)\.io$|\.github\.com$/i.test(host)) return true;
  if (
    /^\/(~|%7e)[\w.-]+/i.test(path) ||
    /\/(people|person|staff|members?|users?|profiles?)\/[\w.-]+/i.test(path)
  ) {
    return whose.name === undefined || isLikeOwner(path, whose) || /^\/(~|%7e)/i.test(path);
  }
  return (
    isLikeOwner(host.replace(/\.[a-z]+$/i, "").replaceAll(".", ""), whose) ||
    (path.length > 1 && isLikeOwner(path, whose))
  );
}

function lettersOf(text = ""): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, "");
}

function isCalledOwn({ url, passage }: Address, { email }: Whose): boolean {
  const position = passage.text.indexOf(url);
  const before = position < 0 ? passage.text : passage.text.slice(0, position);
  const said = /\p{L}/u.test(before) ? before : passage.label;
  const { host, path } = partsOf(url);
  const isEmployer =
    email !== undefined && path.length < 2 && email.toLowerCase().endsWith(host.replace(/^www\./, ""));
  return siteWord.test(said) && !isEmployer;
}

function partsOf(url: string): { host: string; path: string } {
  const parsed = URL.parse(/^https?:/i.test(url) ? url : `https://${url}`);
  return { host: parsed?.hostname ?? "", path: parsed?.pathname ?? "" };
}
