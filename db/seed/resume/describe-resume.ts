import "server-only";
import type { ResumeProfile } from "./resume-profile";

export type ResumeLine = { kind: "name" | "heading" | "line" | "item"; text: string };

/** A résumé as lines from top to bottom, for formats without a layout. */
export function describeResume(profile: ResumeProfile): ResumeLine[] {
  const { name, nativeName, email, phone, location, affiliation, links } = profile;
  const contact = [email, phone, location, affiliation, ...links.map((link) => link.url)];
  return [
    { kind: "name", text: nativeName ? `${name} (${nativeName})` : name },
    { kind: "line", text: contact.filter(Boolean).join(" · ") },
    { kind: "line", text: profile.summary },
    ...section("Education", profile.education, (entry) => [
      `${entry.degree}, ${entry.institution}, ${entry.dates}`,
      ...(entry.detail ? [entry.detail] : []),
    ]),
    ...section("Experience", profile.experience, (entry) => [
      `${entry.role}, ${entry.organisation}, ${entry.dates}`,
      ...entry.points,
    ]),
    ...section("Publications", profile.publications, (entry) => [
      `${entry.authors.join(", ")}. ${entry.title}. ${entry.venue}, ${entry.year}.`,
    ]),
    ...section("Skills", profile.skills, (entry) => [`${entry.area}: ${entry.items.join(", ")}`]),
    ...section("Talks", profile.talks, (entry) => [`${entry.title}. ${entry.event}, ${entry.year}.`]),
  ];
}

/** The first line of an entry stands alone, what follows is a list under it. */
function section<T>(heading: string, entries: T[], lines: (entry: T) => string[]): ResumeLine[] {
  if (entries.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    ...entries.flatMap((entry) =>
      lines(entry).map((text, index): ResumeLine => ({ kind: index === 0 ? "line" : "item", text })),
    ),
  ];
}
