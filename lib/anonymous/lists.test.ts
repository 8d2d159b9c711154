import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { getBoard, getColumnPage } from "@/lib/applications/board-queries";
import { exportApplications } from "@/lib/applications/export-applications";
import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { getSamePerson } from "@/lib/duplicates/find-same-person";
import { listSuggestions } from "@/lib/duplicates/list-suggestions";
import { getHome } from "@/lib/jobs/home-queries";
import { listColumnNames } from "@/lib/list-columns/list-columns";
import { saveListColumns } from "@/lib/list-columns/save-list-columns";
import { listMails } from "@/lib/mail/queries";
import { askForFeedback } from "@/lib/reviewers/ask-for-feedback";
import { findInPalette } from "@/lib/search/find-in-palette";
import { searchApplications } from "@/lib/search/search-applications";
import { searchInput } from "@/lib/search/search-schemas";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getQueue } from "@/lib/triage/get-queue";
import { pseudonymOf } from "./pseudonym";
import { revealApplication } from "./reveal-application";

withTestDatabase();

let recruiter: Viewer;
let manager: Viewer;
let admin: Viewer;
let job: TestJob;
let hidden: string;

const secrets = /müller|muller|jürgen|jurgen|jmx81|79 555|0000-0002|group-of/i;

beforeAll(async () => {
  await seedFirstRun();
  [recruiter, manager, admin] = await Promise.all([
    createUser("recruiter"),
    createUser("hiring_manager"),
    createUser("admin"),
  ]);
  job = await createJob({ members: [manager] });
  const [first] = job.stages;
  if (!first) throw new Error("the job has no stage");
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.id, first.id));
  ({ id: hidden } = await createApplication(job, {
    fullName: "Jürgen Müller",
    email: "jmx81@candidate.test",
    phone: "+41 79 555 01 02",
    affiliation: "Group-of-Jürgen",
    location: "Basel",
    orcid: "0000-0002-1825-0097",
    github: "https://github.com/jmx81",
    website: "https://jmx81.example/papers",
    coverLetter: "I would like to study interpretability of sparse autoencoders.",
    reviewers: [manager],
  }));
  await createApplication(job, { fullName: "Zoë Adler", stage: "Panel" });
  for (const viewer of [recruiter, manager, admin]) {
    await saveListColumns(viewer, { columns: [...listColumnNames] });
  }
  await askForFeedback(recruiter, { applicationId: hidden, userIds: [admin.id] });
});

const search = async (viewer: Viewer, q: string) =>
  (await searchApplications(viewer, searchInput.parse({ q }))).hits.map(({ id }) => id);

async function exported(viewer: Viewer): Promise<string> {
  const lines: string[] = [];
  for await (const line of (await exportApplications(viewer, job.slug, toFilters({}))).lines)
    lines.push(line);
  return lines.join("");
}

/** All that tells of several applications at once. */
async function listsOf(viewer: Viewer) {
  const [first] = job.stages;
  return {
    board: await getBoard(viewer, job.slug),
    filteredBoard: await getBoard(viewer, job.slug, toFilters({ q: "autoencoders" })),
    column: await getColumnPage(viewer, job.slug, first?.id ?? "", null),
    list: await listApplications(viewer, job.slug, toFilters({}), null),
    byName: await listApplications(viewer, job.slug, toFilters({ sort: "name_desc" }), null),
    export: await exported(viewer),
    queue: await getQueue(viewer, job.slug, toFilters({}), null),
    home: await getHome(viewer),
    palette: await findInPalette(viewer, "autoencoders"),
    found: await searchApplications(viewer, searchInput.parse({ q: "autoencoders" })),
    samePerson: await getSamePerson(viewer, hidden),
    ...(viewer.role === "hiring_manager"
      ? {}
      : { mails: await listMails(viewer, {}), duplicates: await listSuggestions(viewer) }),
  };
}

describe("whoever a stage hides", () => {
  test("is called by another name in every list, and tells nothing else", async () => {
    for (const viewer of [recruiter, manager, admin]) {
      for (const [list, said] of Object.entries(await listsOf(viewer))) {
        expect(JSON.stringify(said), `${viewer.role}: ${list}`).not.toMatch(secrets);
      }
      const { rows } = await listApplications(viewer, job.slug, toFilters({}), null);
      expect(rows.map(({ name }) => name).toSorted()).toEqual([pseudonymOf(hidden), "Zoë Adler"]);
    }
  });

  test("is not ordered by name", async () => {
    const order = async (sort: string) =>
      (await listApplications(recruiter, job.slug, toFilters({ sort }), null)).rows.map(({ id }) => id);
    expect(await order("name_asc")).toEqual(await order("applied_desc"));
    expect(await order("name_desc")).toEqual(await order("applied_desc"));
  });

  test("is found by what was written, and by nothing that says who it is", async () => {
    expect(await search(manager, "autoencoders")).toEqual([hidden]);
    const names = ["müller", "Mull", "mulller", "jurgen", '"Jürgen Müller"'];
    const addresses = ["jmx81", "candidate.test", "0000-0002-1825-0097", "mx81.example"];
    for (const q of [...names, ...addresses]) {
      expect(await search(manager, q), q).not.toContain(hidden);
      expect(await search(manager, `autoencoders ${q}`), q).toEqual([]);
      expect(await search(manager, `autoencoders or ${q}`), q).not.toContain(hidden);
      const inJob = await listApplications(manager, job.slug, toFilters({ q }), null);
      expect(
        inJob.rows.map(({ id }) => id),
        q,
      ).not.toContain(hidden);
      expect(inJob.count?.shown, q).toBe(inJob.rows.length);
    }
    const { people, texts } = await findInPalette(manager, "müller");
    expect([...people, ...texts]).toEqual([]);
  });

  test("is known again in the next stage, and to the recruiter it is revealed to", async () => {
    const { id } = await createApplication(job, { fullName: "Ngozi Adichie" });
    await revealApplication(recruiter, { applicationId: id, reason: "They asked me to call." });
    expect(await search(recruiter, "adichie")).toEqual([id]);
    expect(await search(admin, "adichie")).toEqual([]);
    const panel = job.stages.find(({ name }) => name === "Panel");
    await db.update(applications).set({ stageId: panel?.id }).where(eq(applications.id, id));
    expect(await search(admin, "adichie")).toEqual([id]);
  });
});
