import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MarkSeen } from "@/components/mentions/mark-seen";
import { MentionRows } from "@/components/mentions/mention-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { requireViewer } from "@/lib/auth/session";
import { countNewMentions, listMyMentions } from "@/lib/notes/mention-queries";
import { orNotFound } from "@/lib/or-not-found";

export const metadata: Metadata = { title: "Mentions" };

const search = z.object({ after: z.string().max(200).optional() });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every note that speaks to me and that I may read. */
export default async function MentionsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const input = search.safeParse(await searchParams);
  if (!input.success) notFound();
  const [{ rows, isFirst, next }, newOnes] = await Promise.all([
    orNotFound(listMyMentions(viewer, input.data.after)),
    countNewMentions(viewer),
  ]);
  const unseen = rows.filter(({ isNew }) => isNew).map(({ noteId }) => noteId);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 px-4 py-6">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h1 className="text-xl font-semibold">Mentions</h1>
        <p className="text-sm text-ink-soft tabular-nums">{newOnes.toLocaleString("en")} new</p>
        {unseen.length > 0 && (
          <div className="ml-auto">
            <MarkSeen noteIds={unseen} />
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No note speaks to you yet.">
          When a colleague writes @ and your name in a note, it appears here.
        </EmptyState>
      ) : (
        <MentionRows rows={rows} />
      )}
      <nav aria-label="Pages" className="flex gap-2">
        {!isFirst && <LinkButton href="/desk/mentions">Newest</LinkButton>}
        {next && <LinkButton href={`/desk/mentions?after=${encodeURIComponent(next)}`}>Older</LinkButton>}
      </nav>
    </div>
  );
}
