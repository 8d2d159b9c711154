import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { HomeView } from "@/lib/jobs/job-views";
import { HomePager } from "./home-pager";
import { HomeSection } from "./home-section";
import { PersonLine } from "./person-line";

type NewApplicationsProps = NonNullable<HomeView["newApplications"]>;

export function NewApplications({ rows, count, isOver, isFirst, next }: NewApplicationsProps) {
  const words = `${isOver ? "over " : ""}${count.toLocaleString("en")} in the last 7 days`;
  const more = isFirst && next ? `The newest ${rows.length}.` : undefined;
  return (
    <HomeSection title="New applications" count={words} note={more}>
      {count === 0 ? (
        <EmptyState title="Nobody applied in the last seven days.">
          New applications to your jobs appear here, the newest first.
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {rows.map(({ id, name, fact, jobTitle, jobSlug, appliedAt }) => (
            <PersonLine
              key={id}
              applicationId={id}
              name={name}
              about={fact && <span className="truncate">{fact}</span>}
              when={
                <>
                  <Link
                    href={`/desk/jobs/${jobSlug}`}
                    className="min-w-0 truncate no-underline hover:underline"
                  >
                    {jobTitle}
                  </Link>
                  <RelativeTime iso={appliedAt} focusable={false} className="shrink-0 whitespace-nowrap" />
                </>
              }
            />
          ))}
        </ul>
      )}
      <HomePager
        label="Pages of new applications"
        first={!isFirst && { href: "/desk", words: "Newest" }}
        next={next && { href: `/desk?applied=${next}`, words: "Older" }}
      />
    </HomeSection>
  );
}
