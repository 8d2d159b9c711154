import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ViewSwitch } from "@/components/ui/view-switch";
import { countWords } from "@/components/waiting/count-words";
import { waitingHref } from "@/components/waiting/waiting-href";
import { WaitingList } from "@/components/waiting/waiting-list";
import { requirePermission } from "@/lib/auth/require-permission";
import { orNotFound } from "@/lib/or-not-found";
import { waitingKinds, waitingNames } from "@/lib/waiting/waiting-kinds";
import { countAllWaiting, listOwedBy, listWaiting } from "@/lib/waiting/waiting-queries";
import { waitingInput } from "@/lib/waiting/waiting-schemas";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("board.read");
  return { title: "Who is waiting" };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Exactly the applications that a number on home counts. */
export default async function WaitingPage({ searchParams }: Props) {
  const viewer = await requirePermission("board.read");
  const input = waitingInput.safeParse(await searchParams);
  if (!input.success) notFound();
  const { kind, by } = input.data;
  const isOwed = kind === "feedback" || kind === "answer";
  const [page, counts, people] = await Promise.all([
    orNotFound(listWaiting(viewer, input.data)),
    countAllWaiting(viewer),
    isOwed && by ? listOwedBy(viewer, kind) : [],
  ]);
  const person = people.find(({ userId }) => userId === by);
  const views = waitingKinds.map((one) => ({
    href: waitingHref(one),
    label: waitingNames[one],
    count: counts[one].count,
    current: one === kind,
  }));
  const number = `${countWords(page)} ${page.count === 1 ? "application" : "applications"}`;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-6">
      <h1 className="text-xl font-semibold">Who is waiting</h1>
      <ViewSwitch label="What for" views={views} />
      {page.rows.length === 0 ? (
        <EmptyState title="Nobody is waiting for this.">
          Promises are set on each job's stages, in its settings.
        </EmptyState>
      ) : (
        <>
          <p className="text-sm text-ink-soft tabular-nums">
            {person ? `${number} wait for ${person.name}` : `${number}, who waits longest first`}
          </p>
          <WaitingList kind={kind} rows={page.rows} />
        </>
      )}
      <nav aria-label="Pages" className="flex gap-2">
        {(!page.isFirst || by) && <LinkButton href={waitingHref(kind)}>Who waits longest</LinkButton>}
        {page.next && (
          <LinkButton href={waitingHref(kind, { ...(by && { by }), after: page.next })}>
            Who waits less long
          </LinkButton>
        )}
      </nav>
    </div>
  );
}
