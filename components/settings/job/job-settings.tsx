import type { JobSettingsView } from "@/lib/jobs/settings-schemas";
import type { ShareLinkView } from "@/lib/share-links/schemas";
import { FactsForm } from "./facts-form";
import { FocusAreasForm } from "./focus-areas-form";
import { HiringTeam } from "./hiring-team";
import { PostingForm } from "./posting-form";
import { QuestionsForm } from "./questions-form";
import { RequirementsForm } from "./requirements-form";
import { SettingsSection } from "./settings-section";
import { ShareLinks } from "./share-links";
import { StageReviewers } from "./stage-reviewers";
import { StagesForm } from "./stages-form";
import { StatusForm } from "./status-form";
import { SynonymsForm } from "./synonyms-form";
import { Translation } from "./translation";

const sections = [
  { id: "status", title: "Status" },
  { id: "facts", title: "Facts" },
  { id: "posting", title: "Posting" },
  { id: "german", title: "German posting" },
  { id: "stages", title: "Stages" },
  { id: "reviewers", title: "Reviewers" },
  { id: "questions", title: "Questions" },
  { id: "requirements", title: "Requirements" },
  { id: "focus-areas", title: "Focus areas" },
  { id: "synonyms", title: "Synonyms" },
  { id: "share", title: "Share links" },
  { id: "team", title: "Hiring team" },
] as const;

/** `openLanguage` is the one whose posting is being written. */
type Props = { job: JobSettingsView; shareLinks: ShareLinkView[]; openLanguage: string | null };

/** Everything about a job but its applications, one form a section. */
export function JobSettings({ job, shareLinks, openLanguage }: Props) {
  return (
    <div className="grid gap-6 lg:grid-cols-[9rem_minmax(0,1fr)] lg:gap-10">
      <nav
        aria-label="Sections"
        className="top-14 flex flex-wrap gap-x-4 gap-y-1 self-start text-sm lg:sticky lg:flex-col"
      >
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`} className="text-ink-soft hover:text-ink">
            {title}
          </a>
        ))}
      </nav>
      <div className="min-w-0">
        <SettingsSection id="status" title="Status">
          <StatusForm job={job} />
        </SettingsSection>
        <SettingsSection id="facts" title="Facts">
          <FactsForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="posting"
          title="Posting"
          intro="What candidates read. City, region and country help search engines."
        >
          <PostingForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="german"
          title="German posting"
          intro="What candidates read under /de. Without it they read the English one, marked as such."
        >
          <Translation job={job} locale="de" language="German" isOpen={openLanguage === "de"} />
        </SettingsSection>
        <SettingsSection
          id="stages"
          title="Stages"
          intro="Where an application is, what its candidate reads there, and within how many days they hear from you. No number promises nothing."
        >
          <StagesForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="reviewers"
          title="Reviewers"
          intro="Who is asked for feedback on everyone moved into a stage. They are told by mail, and reminded after a day and after three."
        >
          <StageReviewers job={job} />
        </SettingsSection>
        <SettingsSection
          id="questions"
          title="Questions"
          intro="What the form asks besides the usual. Answers already given keep the words they were asked in."
        >
          <QuestionsForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="requirements"
          title="Requirements"
          intro="The rows of the scorecard. Scorecards keep what they rated, as it read then, whatever is changed or removed here. Weight orders what a panel disagrees on; nothing is computed from it."
        >
          <RequirementsForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="focus-areas"
          title="Focus areas"
          intro="What groups the requirements. A stage that looks at some shows these first; its reviewers can still rate the rest."
        >
          <FocusAreasForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="synonyms"
          title="Synonyms"
          intro="Whoever looks for evidence of one term finds the others, too."
        >
          <SynonymsForm job={job} />
        </SettingsSection>
        <SettingsSection
          id="share"
          title="Share links"
          intro="An address of the posting for each place you share it. Whoever applies from there has its name as their source; nothing else is kept."
        >
          <ShareLinks job={job} links={shareLinks} />
        </SettingsSection>
        <SettingsSection id="team" title="Hiring team" intro="Who works on this job.">
          <HiringTeam job={job} />
        </SettingsSection>
      </div>
    </div>
  );
}
