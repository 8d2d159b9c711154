import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type ListFilters, listFilters, listSorts, listStatusNames } from "./list-schemas";

/** The list's state in the URL, for nuqs. What is default stays out of it. */
export const listParams = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(listSorts).withDefault("applied_desc"),
  stage: parseAsString,
  status: parseAsStringLiteral(listStatusNames).withDefault("current"),
  source: parseAsString,
  appliedFrom: parseAsString,
  appliedTo: parseAsString,
};

const defaults: ListFilters = listFilters.parse({});

/** "sort=name_asc&q=amara": only what differs from the default. */
export function toSearch(filters: ListFilters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value && !Object.entries(defaults).some(([key, plain]) => key === name && plain === value)) {
      search.set(name, value);
    }
  }
  return search.toString();
}

/** The order is not a filter: it hides nobody. */
export function isFiltered({ sort, ...filters }: ListFilters): boolean {
  return toSearch({ ...filters, sort: defaults.sort }) !== "";
}

/** What stands in a URL, however odd. Of a name given twice the first counts. */
export function toFilters(
  search: Record<string, string | string[] | undefined> | URLSearchParams,
): ListFilters {
  const entries = search instanceof URLSearchParams ? Object.fromEntries(search) : search;
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  return listFilters.parse(
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, first(value)])),
  );
}
