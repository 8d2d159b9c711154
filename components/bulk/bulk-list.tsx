import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { countsInWords, isRunning, numberWords } from "@/lib/bulk/bulk-words";
import type { BulkView } from "@/lib/bulk/schemas";

/** What was done to many, with what outcome. */
export function BulkList({ operations }: { operations: BulkView[] }) {
  return (
    <Table caption="Changes to many">
      <thead>
        <tr>
          <Th className="min-w-44">What</Th>
          <Th numeric>Applications</Th>
          <Th>Outcome</Th>
          <Th>By</Th>
          <Th>When</Th>
        </tr>
      </thead>
      <tbody>
        {operations.map((view) => (
          <Tr key={view.id}>
            <Td className="wrap-anywhere">
              <Link href={`/desk/bulk/${view.id}`} className="font-semibold">
                {view.what}
              </Link>
            </Td>
            <Td numeric>{numberWords(view.total)}</Td>
            <Td>{isRunning(view) ? "Running" : countsInWords(view)}</Td>
            <Td>{view.userName}</Td>
            <Td className="whitespace-nowrap text-ink-soft">
              <RelativeTime iso={view.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
