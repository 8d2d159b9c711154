import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DueView, RetentionView } from "@/lib/retention/schemas";

/** Who is due or will be within 30 days, with what keeps some of them; a name leads to the application. */
export function DueTable({ due, nextCursor }: Pick<RetentionView, "due" | "nextCursor">) {
  if (due.length === 0) return <EmptyState title="Nobody is due in the next 30 days." />;
  return (
    <>
      <Table caption="Who is due">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Job</Th>
            <Th>Ended</Th>
            <Th>Due</Th>
            <Th>Kept by</Th>
          </tr>
        </thead>
        <tbody>
          {due.map((row) => (
            <DueRow key={row.applicationId} row={row} />
          ))}
        </tbody>
      </Table>
      {nextCursor && (
        <p>
          <TextLink href={`/desk/settings/retention?after=${encodeURIComponent(nextCursor)}`}>
            Next page
          </TextLink>
        </p>
      )}
    </>
  );
}

function DueRow({
  row: { applicationId, name, jobTitle, status, endedAt, dueAt, keptBy },
}: {
  row: DueView;
}) {
  return (
    <Tr>
      <Td className="max-w-72 min-w-32">
        <Link href={`/desk/applications/${applicationId}`} dir="auto" className="font-medium wrap-anywhere">
          {name}
        </Link>
      </Td>
      <Td className="max-w-64 min-w-40 wrap-anywhere">{jobTitle}</Td>
      <Td className="whitespace-nowrap text-ink-soft">
        {status === "rejected" ? "Rejected" : "Withdrawn"} <RelativeTime iso={endedAt} focusable={false} />
      </Td>
      <Td className="whitespace-nowrap">
        <RelativeTime iso={dueAt} focusable={false} />
      </Td>
      <Td className="whitespace-nowrap">
        {keptBy === "consent" && <StateWord tone="neutral">Their own wish</StateWord>}
        <Link href={`/desk/applications/${applicationId}/hold`} className="text-accent-ink">
          {keptBy === "legal_hold" ? "Legal hold" : "Set a hold"}
        </Link>
      </Td>
    </Tr>
  );
}
