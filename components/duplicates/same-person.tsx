"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { PageSection } from "@/components/application/page-section";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { personFieldNames } from "@/lib/duplicates/person-fields";
import { samePersonQuery } from "@/lib/duplicates/same-person-query";
import type { SamePersonView } from "@/lib/duplicates/schemas";
import { PersonApplication } from "./person-application";
import { Suggestion } from "./suggestion";
import { useUndoMerge } from "./use-undo-merge";

/** What else is this person's, and what may be; nothing where there is neither. */
export function SamePerson({ applicationId }: { applicationId: string }) {
  const { queryKey, ...query } = samePersonQuery(applicationId);
  const { data: person } = useQuery({ queryKey, ...query });
  const client = useQueryClient();
  if (!person || isAlone(person)) return null;
  const { shownAs, applications, suggestions } = person;
  return (
    <PageSection id="person" title="This person">
      {shownAs.length > 0 && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-sm">
          {shownAs.map(({ field, value }) => (
            <div key={field} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-soft">{personFieldNames[field]}</dt>
              <dd dir="auto" className="wrap-anywhere">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {applications.length > 0 && (
        <>
          <h3 className="text-sm font-medium">Other applications</h3>
          <ul aria-label="Other applications" className="flex flex-col gap-2">
            {applications.map((application) => (
              <li key={application.id}>
                <PersonApplication application={application} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Merges applicationId={applicationId} merges={person.merges} />
      {suggestions.length > 0 && (
        <>
          <div className="flex items-baseline justify-between gap-3">
            <h3 className="text-sm font-medium">May be the same person</h3>
            <TextLink href="/desk/duplicates" className="text-sm">
              All suggestions
            </TextLink>
          </div>
          <ul aria-label="May be the same person" className="flex flex-col gap-3">
            {suggestions.map((suggestion) => (
              <Suggestion
                key={suggestion.other.id}
                applicationId={applicationId}
                suggestion={suggestion}
                onChanged={() => client.invalidateQueries({ queryKey })}
              />
            ))}
          </ul>
        </>
      )}
    </PageSection>
  );
}

function isAlone({ applications, merges, suggestions }: SamePersonView): boolean {
  return applications.length + merges.length + suggestions.length === 0;
}

function Merges({ applicationId, merges }: Pick<SamePersonView, "merges"> & { applicationId: string }) {
  const { mutate, isPending } = useUndoMerge(applicationId);
  if (merges.length === 0) return null;
  return (
    <ul aria-label="Merges" className="flex flex-col gap-1 text-sm">
      {merges.map(({ id, by, at, undoBlockedBy }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-3">
          <span className="text-ink-soft">
            {by} merged records, <RelativeTime iso={at} />
          </span>
          {undoBlockedBy ? (
            <span className="text-ink-soft">{undoBlockedBy}</span>
          ) : (
            <Button size="small" variant="quiet" pending={isPending} onClick={() => mutate(id)}>
              Undo merge
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
