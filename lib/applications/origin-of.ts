import { toFilters, toSearch } from "./list-params";

type Search = Record<string, string | string[] | undefined>;

export type Origin = {
  /** For the links to its neighbours: "?from=list&sort=name_asc". */
  query: string;
  /** The job's view one came from: "?view=list&sort=name_asc". */
  view: string;
};

/** Where one came from to an application, as its link says: the job's list or board, as it was filtered. */
export function originOf(search: Search): Origin {
  const view = search.from === "list" ? "list" : "board";
  const filters = toFilters(search.from === view ? search : {});
  const kept = toSearch(view === "list" ? filters : { ...filters, sort: "applied_desc" });
  const rest = kept && `&${kept}`;
  return { query: `?from=${view}${rest}`, view: `?view=${view}${rest}` };
}
