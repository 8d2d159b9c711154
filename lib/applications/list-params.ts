import { createLoader, createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { isTimeZone } from "@/lib/time-zone";
import { waitingKinds } from "@/lib/waiting/waiting-kinds";
import { type ListFilters, listSorts, listStatusNames } from "./list-schemas";

export const maxSearchLength = 200;

/**
 * The list's state in the URL, read alike in the browser and on the server (and without zod, which the
 * browser would have to fetch). What is default stays out of it; what makes no sense counts as not given.
 */
export const listParams = {
  q: textThat((text) => text.length <= maxSearchLength).withDefault(""),
  sort: parseAsStringLiteral(listSorts).withDefault("applied_desc"),
  stage: textThat(isId),
  status: parseAsStringLiteral(listStatusNames).withDefault("current"),
  /** Only who waits for something. */
  waiting: parseAsStringLiteral(waitingKinds),
  tag: textThat(isId),
  source: textThat((text) => /^\P{C}{1,100}$/u.test(text)),
  appliedFrom: textThat(isDay),
  appliedTo: textThat(isDay),
  /** Whose days these two are: "Europe/Berlin". */
  zone: textThat(isTimeZone),
};

/** Takes every filter out of the URL; the order stays. */
export const noFilters = {
  q: null,
  stage: null,
  status: null,
  waiting: null,
  tag: null,
  source: null,
  appliedFrom: null,
  appliedTo: null,
  zone: null,
};

/** The filters of a URL, however odd it is. */
export const toFilters = createLoader(listParams);

const serialize = createSerializer(listParams);

/** "sort=name_asc&q=amara": only what differs from the default. */
export function toSearch(filters: ListFilters): string {
  return serialize(filters).slice(1);
}

/** The order and a zone are no filters: they hide nobody. */
export function isFiltered(filters: ListFilters): boolean {
  return toSearch({ ...filters, sort: "applied_desc", zone: null }) !== "";
}

function textThat(isGood: (text: string) => boolean) {
  return createParser({ parse: (text) => (isGood(text) ? text : null), serialize: String });
}

function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** A day of our calendar, in years that PostgreSQL knows too. */
function isDay(text: string): boolean {
  if (!/^(19|[2-8]\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
