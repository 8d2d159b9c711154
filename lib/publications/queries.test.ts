import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications, publicationTexts } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { listPublications } from "./queries";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

async function applicationWith(rows: Partial<typeof publications.$inferInsert>[], confidential = false) {
  const { id } = await createApplication(await createJob({ confidential }));
  await db.insert(publicationTexts).values({ applicationId: id, text: "As it was typed" });
  if (rows.length > 0) {
    await db
      .insert(publications)
      .values(rows.map((row, position) => ({ authors: [], ...row, applicationId: id, position })));
  }
  return id;
}

describe("a candidate's publications, as colleagues read them", () => {
  test("begin with the selected ones and say where the candidate stands", async () => {
    const authors = Array.from({ length: 3_000 }, (_, index) => `Author ${index + 1}`);
    const id = await applicationWith([
      { title: "One", doi: "10.1000/<a>#1", url: "https://doi.org/10.1000/x", year: 2020, venue: "ICLR" },
      { title: "Two", authors, authorPlace: 1_500, isSelected: true, contribution: "The detector." },
      { reference: "Doe, as typed", arxivId: "hep-th/9901001v2", url: "https://www.example.org/p" },
    ]);
    const { all, typed } = await listPublications(recruiter, id);
    expect(typed).toBeNull();
    expect(all).toMatchObject([
      { title: "Two", place: "1500th of 3000", isSelected: true, contribution: "The detector." },
      { title: "One", links: [{ kind: "doi", href: "https://doi.org/10.1000/%3Ca%3E%231" }] },
      {
        title: "Doe, as typed",
        reference: null,
        links: [{ href: "https://arxiv.org/abs/hep-th/9901001v2" }, { text: "example.org" }],
      },
    ]);
    const names = all[0]?.authors.map(
      ({ name, isOwn, isAfterGap }) => `${isAfterGap ? "… " : ""}${name}${isOwn ? "!" : ""}`,
    );
    expect(names?.slice(-3)).toEqual(["Author 6", "… Author 1500!", "… Author 3000"]);
  });

  test("are shown as typed where nothing could be read, and not at all where nothing was given", async () => {
    expect(await listPublications(recruiter, await applicationWith([]))).toEqual({
      all: [],
      typed: "As it was typed",
    });
    const { id } = await createApplication(await createJob());
    expect(await listPublications(recruiter, id)).toEqual({ all: [], typed: null });
  });

  test("are not there for whoever may not see the application", async () => {
    const id = await applicationWith([{ title: "One" }], true);
    expect(await listPublications(recruiter, id)).toEqual({ all: [], typed: null });
    const interviewer = await createUser("interviewer");
    const open = await applicationWith([{ title: "One" }]);
    expect((await listPublications(interviewer, open)).all).toEqual([]);
    expect((await listPublications(recruiter, open)).all).toHaveLength(1);
  });
});
