import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events, userPublications } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { createUser } from "@/lib/testing/factories";
import { findOwnRecord } from "./find-own-record";
import type { OwnRecordInput } from "./record-schemas";
import { saveOwnRecord } from "./save-own-record";

withTestDatabase();

const bibtex = "@article{a, title={Careful evaluation}, author={Smith, Jané and Doe, J.}, doi={10.1000/ABC}}";

const record = (values: Partial<OwnRecordInput> = {}): OwnRecordInput => ({
  version: 0,
  orcid: "https://orcid.org/0000-0002-1825-0097",
  nameForms: "J. Smith\n\n  Jane   Smith-Doe \nJ. Smith",
  publicationsText: `${bibtex}\n@article{broken, year = 2020}`,
  affiliations: [
    { institution: "ETH Zurich", fromYear: "2019", toYear: "" },
    { institution: "", fromYear: "", toYear: "" },
    { institution: "University of Oxford", fromYear: "2012", toYear: "2018" },
  ],
  ...values,
});

test("a colleague keeps their publications, names and affiliations, and reads them again", async () => {
  const viewer = await createUser("interviewer");
  expect(await findOwnRecord(viewer)).toMatchObject({ version: 0, publications: [], affiliations: [] });
  await saveOwnRecord(viewer, record());
  expect(await findOwnRecord(viewer)).toMatchObject({
    version: 1,
    orcid: "0000-0002-1825-0097",
    nameForms: ["J. Smith", "Jane Smith-Doe"],
    publications: [{ title: "Careful evaluation", doi: "10.1000/abc" }],
    problems: [{ line: 2, kind: "noTitle" }],
    affiliations: [
      { institution: "ETH Zurich", fromYear: 2019, toYear: null },
      { institution: "University of Oxford", fromYear: 2012, toYear: 2018 },
    ],
  });
  const [event] = await db.select().from(events).where(eq(events.actorUserId, viewer.id));
  expect(event).toMatchObject({
    type: "user.record_updated",
    data: { userId: viewer.id, publications: 1, affiliations: 2 },
  });
  const [row] = await db.select().from(userPublications).orderBy(asc(userPublications.position));
  expect(row).toMatchObject({
    identities: ["doi:10.1000/abc", "title:carefulevaluation"],
    foldedAuthors: "janesmith\njdo",
  });
});

test("it is theirs alone, and another window's is not overwritten", async () => {
  const [viewer, other] = [await createUser("hiring_manager"), await createUser("recruiter")];
  await saveOwnRecord(viewer, record());
  expect(await findOwnRecord(other)).toMatchObject({ version: 0, publicationsText: "" });
  await saveOwnRecord(other, record({ publicationsText: "", affiliations: [] }));
  expect(await db.$count(userPublications, eq(userPublications.userId, viewer.id))).toBe(1);
  expect((await findOwnRecord(viewer)).affiliations).toHaveLength(2);
  await saveOwnRecord(viewer, record({ version: 1, publicationsText: "", affiliations: [] }));
  for (const version of [0, 1]) {
    await expect(saveOwnRecord(viewer, record({ version }))).rejects.toMatchObject({ code: "conflict" });
  }
  expect(await findOwnRecord(viewer)).toMatchObject({ version: 2, publications: [], affiliations: [] });
});

test.each([
  ["orcid", { orcid: "0000-0002-1825-0098" }],
  ["affiliations.0.toYear", { affiliations: [{ institution: "A", fromYear: "2020", toYear: "2019" }] }],
  ["affiliations.0.fromYear", { affiliations: [{ institution: "A", fromYear: "20", toYear: "" }] }],
  ["affiliations.0.institution", { affiliations: [{ institution: "", fromYear: "2020", toYear: "" }] }],
  ["nameForms", { nameForms: Array.from({ length: 21 }, (_, nth) => `Name ${nth}`).join("\n") }],
  [
    "publicationsText",
    { publicationsText: Array.from({ length: 1_001 }, (_, n) => `10.1000/n${n}`).join("\n") },
  ],
])("what cannot be right in %s is refused, and nothing is kept", async (field, values) => {
  const viewer = await createUser("interviewer");
  await expect(saveOwnRecord(viewer, record(values))).rejects.toMatchObject({
    code: "invalid",
    fieldErrors: { [field]: [expect.any(String)] },
  });
  expect(await findOwnRecord(viewer)).toMatchObject({ version: 0 });
});
