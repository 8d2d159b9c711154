import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { countWords } from "@/components/waiting/count-words";
import { waitingHref } from "@/components/waiting/waiting-href";
import { WaitingList } from "@/components/waiting/waiting-list";
import type { WhoWaitsView } from "@/lib/waiting/get-who-waits";
import { type WaitingKind, waitingKinds, waitingNames } from "@/lib/waiting/waiting-kinds";
import type { OwedBy } from "@/lib/waiting/waiting-schemas";
import { HomeSection } from "./home-section";

/** Who waits for us, longest first: past what was promised, due tomorrow, and who owes feedback and answers. */
export function WhoWaits({ waiting }: { waiting: WhoWaitsView }) {
  const kinds = waitingKinds.filter((kind) => waiting[kind].count > 0);
  return (
    <HomeSection title="Who is waiting" note="In every job open to you, whoever waits longest first.">
      {kinds.length === 0 ? (
        <EmptyState title="Nobody is waiting.">
          Whoever waits longer than their stage promises, or for an answer, appears here.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-5">
          {kinds.map((kind) => (
            <Waiting key={kind} kind={kind} waiting={waiting} />
          ))}
        </div>
      )}
    </HomeSection>
  );
}

function Waiting({ kind, waiting }: { kind: WaitingKind; waiting: WhoWaitsView }) {
  const { rows, ...count } = waiting[kind];
  const people = kind === "feedback" ? waiting.owesFeedback : kind === "answer" ? waiting.owesAnswers : [];
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-medium">
        <span id={`waiting-${kind}`}>{waitingNames[kind]}</span>
        <Link
          href={waitingHref(kind)}
          aria-label={`${waitingNames[kind]}: all ${countWords(count)}`}
          className="text-sm text-accent-ink tabular-nums"
        >
          {countWords(count)}
        </Link>
      </h3>
      {people.length > 0 && <People kind={kind} people={people} />}
      <WaitingList kind={kind} rows={rows} />
    </div>
  );
}

function People({ kind, people }: { kind: WaitingKind; people: OwedBy[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {people.map(({ userId, name, count, oldestAt }) => (
        <li key={userId}>
          <TextLink href={waitingHref(kind, { by: userId })}>
            {name} {count.toLocaleString("en")}
          </TextLink>
          , since <RelativeTime iso={oldestAt} focusable={false} />
        </li>
      ))}
    </ul>
  );
}
