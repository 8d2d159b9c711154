import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { fillText } from "@/lib/fill-text";
import type { Publication } from "@/lib/publications/publication";
import type { ApplyFormMessages } from "./apply-messages";

type Props = {
  publication: Publication;
  name: string;
  place: string;
  isFound: boolean;
  onChange: (place: string) => void;
  words: ApplyFormMessages["publications"];
};

/** More names than one looks through in a list. */
const maxListed = 40;

/** Which of the authors they are: chosen from the list, or a number where no list is known or none would be read. */
export function PlaceField({ publication, name, place, isFound, onChange, words }: Props) {
  const { authors, hasMoreAuthors } = publication;
  if (authors.length === 0 || authors.length > maxListed || hasMoreAuthors) {
    return (
      <TextField
        name={name}
        label={words.place}
        help={
          authors.length > 0 ? fillText(words.placeNumber, { count: authors.length }) : words.placeUnknown
        }
        value={place === "none" ? "" : place}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        className="max-w-28"
        optional
      />
    );
  }
  const options = authors.map((author, index) => ({
    value: String(index + 1),
    label: fillText(words.placeOption, { place: index + 1, author }),
  }));
  return (
    <SelectField
      name={name}
      label={words.place}
      value={place}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={isFound ? undefined : words.placeOpen}
      options={[...options, { value: "none", label: words.placeNone }]}
    />
  );
}
