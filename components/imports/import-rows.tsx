import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { type StateTone, StateWord } from "@/components/ui/state-word";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { rowStateWords } from "@/lib/imports/import-words";
import type { ImportRowState, ImportRowView } from "@/lib/imports/schemas";

const tones: Record<ImportRowState, StateTone> = {
  waiting: "neutral",
  ready: "good",
  added: "good",
  removed: "neutral",
  duplicate: "neutral",
  wrong: "bad",
  kept: "neutral",
};

/** Row by row what would become of it, or has, and why. */
export function ImportRows({ rows }: { rows: ImportRowView[] }) {
  if (rows.length === 0) return <EmptyState title="No rows." />;
  return (
    <Table caption="Rows of the file">
      <thead>
        <tr>
          <Th numeric className="w-16">
            Line
          </Th>
          <Th className="min-w-32">Name</Th>
          <Th className="w-36">Outcome</Th>
          <Th className="min-w-56">Why</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, name, state, why, applicationId }) => (
          <Tr key={line}>
            <Td numeric>{line}</Td>
            <Td className="wrap-anywhere" dir="auto">
              {applicationId ? (
                <Link href={`/desk/applications/${applicationId}`} prefetch={false} className="font-semibold">
                  {name ?? "Their application"}
                </Link>
              ) : (
                name
              )}
            </Td>
            <Td>
              <StateWord tone={tones[state]}>{rowStateWords[state]}</StateWord>
            </Td>
            <Td className="text-ink-soft">{why}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
