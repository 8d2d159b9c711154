import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { type StateTone, StateWord } from "@/components/ui/state-word";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { BulkItemState, BulkItemView } from "@/lib/bulk/schemas";

const words: Record<BulkItemState, { tone: StateTone; word: string }> = {
  waiting: { tone: "neutral", word: "Waiting" },
  done: { tone: "good", word: "Done" },
  unchanged: { tone: "neutral", word: "Needed nothing" },
  refused: { tone: "bad", word: "Refused" },
  restored: { tone: "good", word: "Restored" },
  kept: { tone: "bad", word: "Not restored" },
};

/** For each application what became of it, and why. */
export function BulkResults({ rows }: { rows: BulkItemView[] }) {
  if (rows.length === 0) return <EmptyState title="Nobody." />;
  return (
    <Table caption="What became of each">
      <thead>
        <tr>
          <Th className="min-w-40">Name</Th>
          <Th className="w-36">Outcome</Th>
          <Th className="min-w-56">Why</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ applicationId, name, state, why }) => (
          <Tr key={applicationId}>
            <Td className="wrap-anywhere">
              <Link
                href={`/desk/applications/${applicationId}`}
                prefetch={false}
                dir="auto"
                className="font-semibold"
              >
                {name}
              </Link>
            </Td>
            <Td>
              <StateWord tone={words[state].tone}>{words[state].word}</StateWord>
            </Td>
            <Td className="text-ink-soft">{why}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
