import { contactLocalParts, findEmail } from "./find-email.ts";
import { findLinks } from "./find-links.ts";
import { findLocation } from "./find-location.ts";
import { findName } from "./find-name.ts";
import { findPhone } from "./find-phone.ts";
import { type ContactField, contactFields, type FoundContact } from "./found-contact.ts";
import type { Document } from "./passage.ts";
import { placeInSections } from "./sections.ts";

/** No field of the form takes more. */
const maxCharacters = 200;

/** How to reach a résumé's owner, as far as the résumé is clear about it: a wrong guess is worse than none. */
export function findContact({ passages, metadata }: Document): FoundContact {
  const placed = placeInSections(passages);
  const fullName = findName(placed, contactLocalParts(placed), metadata);
  const email = findEmail(placed, fullName);
  const found: Record<ContactField, string | undefined> = {
    fullName,
    email,
    phone: findPhone(placed),
    location: findLocation(placed),
    googleScholar: undefined,
    orcid: undefined,
    github: undefined,
    website: undefined,
    ...findLinks(placed, { name: fullName, email }),
  };
  const known = contactFields.filter((field) => found[field] && found[field].length <= maxCharacters);
  return Object.fromEntries(known.map((field) => [field, found[field]]));
}
