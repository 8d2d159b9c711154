import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { JobRow } from "@/lib/jobs/job-views";
import { HomeSection } from "./home-section";
import { JobTable } from "./job-table";

type HomeJobsProps = { jobs: JobRow[]; showsAllJobs: boolean; canCreate: boolean };

export function HomeJobs({ jobs, showsAllJobs, canCreate }: HomeJobsProps) {
  const note = showsAllJobs ? "You are on no hiring team yet, so these are all open jobs." : undefined;
  return (
    <HomeSection title="Jobs I work on" count={jobs.length.toLocaleString("en")} note={note}>
      {jobs.length > 0 ? (
        <JobTable caption="Jobs I work on" jobs={jobs} />
      ) : (
        <EmptyState
          title="No job is waiting for you."
          action={canCreate && <LinkButton href="/desk/jobs/new">New job</LinkButton>}
        >
          Jobs appear here when you are on their hiring team or were asked for feedback.{" "}
          <TextLink href="/desk/jobs">See all jobs open to you</TextLink>
        </EmptyState>
      )}
    </HomeSection>
  );
}
