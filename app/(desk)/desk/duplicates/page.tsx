import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PairRow } from "@/components/duplicates/pair-row";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { requirePermission } from "@/lib/auth/require-permission";
import { listSuggestions } from "@/lib/duplicates/list-suggestions";
import { orNotFound } from "@/lib/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("candidate.merge");
  return { title: "Possible duplicates" };
}

const search = z.object({ after: z.string().max(200).optional() });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every two records that may be one person, as far as this colleague sees both. */
export default async function DuplicatesPage({ searchParams }: Props) {
  const viewer = await requirePermission("candidate.merge");
  const input = search.safeParse(await searchParams);
  if (!input.success) notFound();
  const page = await orNotFound(listSuggestions(viewer, input.data.after));
  const { rows, count, isOver, isFirst, next } = page;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 px-4 py-6">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h1 className="text-xl font-semibold">Possible duplicates</h1>
        <p className="text-sm text-ink-soft tabular-nums">
          {`${isOver ? "over " : ""}${count.toLocaleString("en")} to look at, newest first`}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="Nobody seems to be here twice.">
          New applications are compared within a minute: by mailbox, phone, ORCID iD, file, and like names in
          the same place.
        </EmptyState>
      ) : (
        <ul aria-label="Possible duplicates" className="border-t border-line">
          {rows.map((pair) => (
            <PairRow key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
          ))}
        </ul>
      )}
      <nav aria-label="Pages" className="flex gap-2">
        {!isFirst && <LinkButton href="/desk/duplicates">Newest</LinkButton>}
        {next && <LinkButton href={`/desk/duplicates?after=${encodeURIComponent(next)}`}>Older</LinkButton>}
      </nav>
    </div>
  );
}
