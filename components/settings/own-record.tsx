import { PublicationFacts } from "@/components/apply/publication-facts";
import { PublicationProblems } from "@/components/apply/publication-problems";
import type { OwnRecordView } from "@/lib/conflicts/record-schemas";
import type { Messages } from "@/lib/i18n/messages";
import { findAuthorPlace } from "@/lib/publications/find-author-place";
import { OwnRecordForm } from "./own-record-form";

type OwnRecordProps = { record: OwnRecordView; name: string; words: Messages["apply"]["publications"] };

/** One's own record, and what was read of it. */
export function OwnRecord({ record, name, words }: OwnRecordProps) {
  const { version, publications, problems, orcid, nameForms, publicationsText, affiliations } = record;
  const form = { version, orcid, nameForms, publicationsText, affiliations };
  return (
    <section className="flex min-w-0 flex-col gap-3" aria-labelledby="own-record-title">
      <h2 id="own-record-title" className="text-lg font-semibold">
        Your record
      </h2>
      <p className="max-w-xl text-ink-soft">
        A paper or an institution that you share with a candidate is pointed out before you are asked for
        feedback. Colleagues see what is shared, and nothing else of this.
      </p>
      <OwnRecordForm key={version} {...form} />
      {problems.length > 0 && <PublicationProblems problems={problems} words={words} />}
      {publications.length > 0 && (
        <details>
          <summary className="flex min-h-control cursor-pointer items-center font-medium text-accent-ink">
            {publications.length === 1
              ? "1 publication was read"
              : `${publications.length} publications were read`}
          </summary>
          <ol className="flex min-w-0 flex-col gap-4 pt-2">
            {publications.map((publication) => (
              <li key={publication.key}>
                <PublicationFacts
                  publication={publication}
                  titleId={`own-${publication.key}`}
                  ownPlace={findAuthorPlace(name, publication.authors)}
                  words={words}
                />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
