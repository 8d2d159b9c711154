import { memo, useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { findAuthorPlace } from "@/lib/publications/find-author-place";
import type { Publication } from "@/lib/publications/publication";
import type { ApplyFormMessages } from "./apply-messages";
import { ContributionField } from "./contribution-field";
import { PlaceField } from "./place-field";
import { PublicationFacts } from "./publication-facts";
import type { TypedMark } from "./publication-marks";

type Props = {
  publication: Publication;
  fullName: string;
  mark: TypedMark;
  errors: string[] | undefined;
  messages: ApplyFormMessages;
};

/** One publication, the candidate's place among its authors, and whether it is one to be read first. */
export const PublicationItem = memo(function PublicationItem(props: Props) {
  const { publication, fullName, mark, errors, messages } = props;
  const titleId = useId();
  const name = `publications.${publication.key}`;
  const foundPlace = findAuthorPlace(fullName, publication.authors);
  const [chosen, setChosen] = useState(mark.place);
  const place = chosen || (foundPlace === null ? "" : String(foundPlace));
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-0">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be part of the text beside it */}
      <div role="group" aria-labelledby={titleId} className="group/publication flex min-w-0 flex-col gap-3">
        <PublicationFacts
          publication={publication}
          titleId={titleId}
          ownPlace={/^\d+$/.test(place) ? Number(place) : null}
          words={messages.publications}
        />
        <PlaceField
          publication={publication}
          name={`${name}.place`}
          place={place}
          isFound={foundPlace !== null}
          onChange={setChosen}
          words={messages.publications}
        />
        <Checkbox
          name={`${name}.selected`}
          label={messages.publications.select}
          defaultChecked={mark.selected === "on"}
        />
        <ContributionField
          name={`${name}.contribution`}
          typed={mark.contribution}
          errors={errors}
          messages={messages}
        />
      </div>
    </li>
  );
}, isSameItem);

/** The list is drawn anew whenever anything in the form is found wrong; most of its items stay as they are. */
function isSameItem(before: Props, after: Props): boolean {
  return (
    before.publication.key === after.publication.key &&
    before.publication.title === after.publication.title &&
    before.publication.authors.join() === after.publication.authors.join() &&
    before.publication.doi === after.publication.doi &&
    before.publication.arxivId === after.publication.arxivId &&
    before.fullName === after.fullName &&
    before.errors?.join() === after.errors?.join() &&
    before.messages === after.messages
  );
}
