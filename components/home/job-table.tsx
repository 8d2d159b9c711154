import { Lock } from "lucide-react";
import Link from "next/link";
import { StateWord } from "@/components/ui/state-word";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { lateListHref } from "@/components/waiting/waiting-href";
import { type JobRow, jobStatusNames } from "@/lib/jobs/job-views";

export function JobTable({ caption, jobs }: { caption: string; jobs: JobRow[] }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Job</Th>
          <Th className="hidden sm:table-cell">Team</Th>
          <Th>Status</Th>
          <Th numeric>Active</Th>
          <Th numeric>Late</Th>
          <Th numeric>New in 7 days</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Tr key={job.id}>
            <Td className="min-w-40">
              <Link
                href={`/desk/jobs/${job.slug}`}
                className="text-base font-semibold no-underline hover:underline"
              >
                {job.title}
              </Link>
              {job.confidential && (
                <StateWord tone="neutral" icon={Lock} className="ml-2 text-xs">
                  Confidential
                </StateWord>
              )}
            </Td>
            <Td className="hidden text-ink-soft sm:table-cell">{job.team}</Td>
            <Td>
              <StateWord tone={job.status === "open" ? "good" : "neutral"}>
                {jobStatusNames[job.status]}
              </StateWord>
            </Td>
            <Td numeric>{job.active.toLocaleString("en")}</Td>
            <Td numeric className={job.late > 0 ? "font-medium text-accent-ink" : "text-ink-soft"}>
              {job.late > 0 ? (
                <Link
                  href={lateListHref(job.slug)}
                  aria-label={`${job.late.toLocaleString("en")} late in ${job.title}`}
                  className="text-inherit"
                >
                  {job.late.toLocaleString("en")}
                </Link>
              ) : (
                "0"
              )}
            </Td>
            <Td numeric>{job.new.toLocaleString("en")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
