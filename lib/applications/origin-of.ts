import { toFilters, toSearch } from "./list-params";

type Search = Record<string, string | string[] | undefined>;

export type Origin = {
  /** For the links to its neighbours: "?from=list&sort=name_asc". */
  query: string;
  /** The job's view one came from: "?view=list&sort=name_asc". */
  view: string;
};

/** Where one came from to an application, as its link says: the job's list as it was filtered, or the board. */
export function originOf(search: Search): Origin {
  if (search.from !== "list") return { query: "?from=board", view: "?view=board" };
  const filters = toSearch(toFilters(search));
  const rest = filters && `&${filters}`;
  return { query: `?from=list${rest}`, view: `?view=list${rest}` };
}
