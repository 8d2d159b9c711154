import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";
import { isTimeZone } from "@/lib/time-zone";
import { waitingKinds } from "@/lib/waiting/waiting-kinds";
import { readAnswerFilter, writeAnswerFilter } from "./answer-filter";
import { feedbackFilters } from "./feedback-filter";
import { type ListFilters, listSorts, listStatusNames } from "./list-schemas";

export const maxSearchLength = 200;
export const maxPlaceLength = 100;

/**
 * The filters and the order of a job's applications in the URL, read alike in the browser and on the server
 * (and without zod, which the browser would have to fetch). What is default stays out of it; what makes no
 * sense counts as not given.
 */
export const listParams = {
  q: textThat((text) => text.length <= maxSearchLength).withDefault(""),
  sort: parseAsStringLiteral(listSorts).withDefault("applied_desc"),
  /** One of these. */
  stage: fewOf(textThat(isId)),
  status: parseAsStringLiteral(listStatusNames).withDefault("current"),
  /** Only who waits for something. */
  waiting: parseAsStringLiteral(waitingKinds),
  feedback: parseAsStringLiteral(feedbackFilters),
  /** All of these. */
  tag: fewOf(textThat(isId)),
  /** One of these. */
  source: fewOf(textThat((text) => /^\P{C}{1,100}$/u.test(text))),
  /** In the care of one of these: "me", "nobody", or a colleague's id. */
  recruiter: fewOf(textThat((text) => text === "me" || text === "nobody" || isId(text))),
  /** All of these. */
  answer: fewOf(
    createParser({
      parse: readAnswerFilter,
      serialize: writeAnswerFilter,
      eq: (a, b) => writeAnswerFilter(a) === writeAnswerFilter(b),
    }),
  ),
  /** A part of the place they wrote. */
  location: textThat((text) => text.length <= maxPlaceLength && /^\P{C}*$/u.test(text)).withDefault(""),
  appliedFrom: textThat(isDay),
  appliedTo: textThat(isDay),
  /** In their stage since. */
  movedFrom: textThat(isDay),
  movedTo: textThat(isDay),
  /** Whose days these are: "Europe/Berlin". */
  zone: textThat(isTimeZone),
};

/** Takes every filter out of the URL; the order stays. */
export const noFilters = {
  q: null,
  stage: null,
  status: null,
  waiting: null,
  feedback: null,
  tag: null,
  source: null,
  recruiter: null,
  answer: null,
  location: null,
  appliedFrom: null,
  appliedTo: null,
  movedFrom: null,
  movedTo: null,
  zone: null,
};

/** The filters of a URL, however odd it is. */
export const toFilters = createLoader(listParams);

const serialize = createSerializer(listParams);

/** "sort=name_asc&q=amara": only what differs from the default. */
export function toSearch(filters: ListFilters): string {
  return serialize(filters).slice(1);
}

/** The same for a board, whose columns have an order of their own; empty for the whole board. */
export function boardSearch(filters: ListFilters): string {
  return isFiltered(filters) ? toSearch({ ...filters, sort: "applied_desc" }) : "";
}

/** The order and a zone are no filters: they hide nobody. */
export function isFiltered(filters: ListFilters): boolean {
  return toSearch({ ...filters, sort: "applied_desc", zone: null }) !== "";
}

function textThat(isGood: (text: string) => boolean) {
  return createParser({ parse: (text) => (isGood(text) ? text : null), serialize: String });
}

/** Several, in one parameter; more than anybody chooses is cut off. */
function fewOf<Item extends {}>(item: Parameters<typeof parseAsArrayOf<Item>>[0]) {
  const { parse, serialize: write, eq } = parseAsArrayOf(item);
  const few = (text: string) => parse(text)?.slice(0, maxFew) ?? null;
  return createParser({ parse: few, serialize: write, eq }).withDefault([]);
}

const maxFew = 50;

function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** A day of our calendar, in years that PostgreSQL knows too. */
function isDay(text: string): boolean {
  if (!/^(19|[2-8]\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
