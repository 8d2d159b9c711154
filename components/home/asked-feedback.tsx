import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import type { HomeView } from "@/lib/jobs/job-views";
import { HomePager } from "./home-pager";
import { HomeSection } from "./home-section";
import { PersonLine } from "./person-line";

/** What colleagues wait for from me; who waits longest comes first. */
export function AskedFeedback({ feedback }: Pick<HomeView, "feedback">) {
  const { rows, count, isFirst, next } = feedback;
  return (
    <HomeSection
      title="Feedback asked of me"
      count={count.toLocaleString("en")}
      note={isFirst && next ? `These ${rows.length} wait longest.` : undefined}
    >
      {count === 0 ? (
        <EmptyState title="Nobody waits for your feedback.">
          When a colleague asks what you think of a candidate, it appears here.
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {rows.map(({ applicationId, name, jobTitle, stageName, hasDraft, askedBy, askedAt }) => (
            <PersonLine
              key={applicationId}
              applicationId={applicationId}
              name={name}
              about={
                <>
                  <span className="truncate">{`${jobTitle} · ${stageName}`}</span>
                  {hasDraft && <StateWord tone="accent">Draft begun</StateWord>}
                </>
              }
              when={
                <span>
                  {askedBy} asked <RelativeTime iso={askedAt} focusable={false} />
                </span>
              }
            />
          ))}
        </ul>
      )}
      <HomePager
        label="Pages of feedback asked of me"
        first={!isFirst && { href: "/desk", words: "Who waits longest" }}
        next={next && { href: `/desk?feedback=${next}`, words: "Who was asked later" }}
      />
    </HomeSection>
  );
}
