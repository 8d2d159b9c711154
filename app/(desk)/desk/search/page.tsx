import type { Metadata } from "next";
import { SearchForm } from "@/components/search/search-form";
import { SearchResults } from "@/components/search/search-results";
import { requireViewer } from "@/lib/auth/session";
import { listJobTitles } from "@/lib/jobs/queries";
import { orNotFound } from "@/lib/or-not-found";
import { searchApplications } from "@/lib/search/search-applications";
import { searchInput } from "@/lib/search/search-schemas";

/** What is looked for may be somebody's name: no title says it. */
export const metadata: Metadata = { title: "Search" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = searchInput.parse(await searchParams);
  const [page, jobs] = await Promise.all([
    orNotFound(searchApplications(viewer, asked)),
    listJobTitles(viewer),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-6">
      <h1 className="text-xl font-semibold">Search</h1>
      <SearchForm asked={asked} jobs={jobs} />
      <SearchResults asked={asked} page={page} />
    </div>
  );
}
