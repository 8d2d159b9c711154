import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { foldStageCounts } from "./fold-stage-counts";
import { encodeListCursor } from "./list-cursor";
import { toFilters } from "./list-params";
import { listApplications } from "./list-queries";
import { listSorts } from "./list-schemas";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const at = (day: number) => new Date(`2026-03-${String(day).padStart(2, "0")}T12:00:00Z`);
  const people = [
    {
      fullName: "Élodie Ødegård-Quispe",
      email: "elodie.o+jobs@lab.example",
      appliedAt: at(1),
      source: "referral",
    },
    { fullName: "Łukasz O’Brien", email: "lo@uni.example", appliedAt: at(2), stage: "Panel" },
    {
      fullName: "王小明",
      email: "wang@tsinghua.example",
      appliedAt: at(3),
      stage: "Hired",
      status: "hired" as const,
    },
    { fullName: "Amara Diallo", email: "amara@x.example", appliedAt: at(4), status: "rejected" as const },
    { fullName: "Amara Okonkwo", email: "amara2@x.example", appliedAt: at(5), status: "withdrawn" as const },
  ];
  for (const person of people) await createApplication(job, { ...person, stageEnteredAt: person.appliedAt });
});

const namesOf = async (search: Record<string, string>, viewer = recruiter) =>
  (await listApplications(viewer, job.slug, toFilters(search), null)).rows.map(({ name }) => name);

const stageId = (name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";

describe("the list", () => {
  test("shows who is active or hired, newest first, and says what that hides", async () => {
    const { rows, count } = await listApplications(recruiter, job.slug, toFilters({}), null);
    expect(rows.map(({ name }) => name)).toEqual(["王小明", "Łukasz O’Brien", "Élodie Ødegård-Quispe"]);
    expect(count).toEqual({ shown: 3, isOver: false, total: 5 });
  });

  test("orders names as people read them, not by case or accent", async () => {
    const own = await createJob();
    for (const fullName of ["zoe Zed", "Ödön Ács", "adam Low", "Élodie", "Adam High"]) {
      await createApplication(own, { fullName });
    }
    const { rows } = await listApplications(recruiter, own.slug, toFilters({ sort: "name_asc" }), null);
    const names = rows.map(({ name }) => name);
    expect(names).toEqual(["Adam High", "adam Low", "Élodie", "Ödön Ács", "zoe Zed"]);
  });

  test("filters by stage, status, source and the days applied, both included", async () => {
    expect(await namesOf({ stage: stageId("Panel") })).toEqual(["Łukasz O’Brien"]);
    expect(await namesOf({ status: "rejected" })).toEqual(["Amara Diallo"]);
    expect(await namesOf({ status: "all" })).toHaveLength(5);
    expect(await namesOf({ source: "referral" })).toEqual(["Élodie Ødegård-Quispe"]);
    expect(await namesOf({ appliedFrom: "2026-03-02", appliedTo: "2026-03-03" })).toHaveLength(2);
    const search = { status: "all", appliedFrom: "2026-03-04" };
    const { count } = await listApplications(recruiter, job.slug, toFilters(search), null);
    expect(count).toEqual({ shown: 2, isOver: false, total: 5 });
  });

  test("counts days as the zone in the address does", async () => {
    const own = await createJob();
    const at = async (fullName: string, instant: string) =>
      createApplication(own, { fullName, appliedAt: new Date(instant) });
    // On the 28th of March the clocks go forward in Berlin the night after.
    await at("Last second of the 28th", "2026-03-28T22:59:59.999Z");
    await at("First of the 29th", "2026-03-28T23:00:00Z");
    await at("Last second of the 29th", "2026-03-29T21:59:59.999Z");
    await at("First of the 30th", "2026-03-29T22:00:00Z");
    const namesOn = async (zone?: string) => {
      const filters = toFilters({ appliedFrom: "2026-03-29", appliedTo: "2026-03-29", zone });
      const { rows } = await listApplications(recruiter, own.slug, filters, null);
      return rows.map(({ name }) => name);
    };
    expect(await namesOn("Europe/Berlin")).toEqual(["Last second of the 29th", "First of the 29th"]);
    expect(await namesOn()).toEqual(["First of the 30th", "Last second of the 29th"]);
    expect(await namesOn("Mars/Olympus")).toEqual(await namesOn("UTC"));
  });

  test.each([
    ["odegard", "Élodie Ødegård-Quispe"],
    ["ELO quis", "Élodie Ødegård-Quispe"],
    ["elodie.o+jobs@lab.example", "Élodie Ødegård-Quispe"],
    ["lab.exam", "Élodie Ødegård-Quispe"],
    ["lukasz", "Łukasz O’Brien"],
    ["o'brien", "Łukasz O’Brien"],
    ["brien", "Łukasz O’Brien"],
    ["王", "王小明"],
  ])("finds %s", async (q, name) => {
    expect(await namesOf({ q })).toEqual([name]);
  });

  test("takes any text for what it is: text", async () => {
    const odd = [
      "%",
      "_",
      "'",
      "\\",
      "''; drop table jobs",
      "C++",
      "a & | ! <-> b:*",
      "(",
      "\0",
      "\ud800",
      "½ ŉ ʼn",
      "🙂",
    ];
    for (const q of [...odd, "x".repeat(5_000), "é ".repeat(90)]) {
      await expect(namesOf({ q }), q).resolves.toBeDefined();
    }
    expect(await namesOf({ q: "%" })).toEqual([]);
    expect(await namesOf({ q: "   " })).toHaveLength(3);
  });

  test("survives every letter that unaccent knows", async () => {
    let letters = "";
    for (let code = 0x80; code < 0x3_0000; code += 1) {
      const letter = String.fromCodePoint(code);
      if (/\p{L}|\p{N}/u.test(letter) && letter !== letter.normalize("NFKD")) letters += `${letter}x `;
    }
    for (let at = 0; at < letters.length; at += 180) await namesOf({ q: letters.slice(at, at + 180) });
  });

  test("pages in each order without a gap or a double", async () => {
    const big = await createJob();
    const { id: first } = await createApplication(big, { fullName: "Same Name" });
    await db.execute(sql`
      with people as (
        insert into candidates (id, email, name, created_at)
        select gen_random_uuid(), 'page' || i || '@x.example', 'Same Name', now() from generate_series(1, 129) i
        returning id, email
      )
      insert into applications
        (id, reference, job_id, candidate_id, stage_id, status, full_name, email, applied_at, stage_entered_at)
      select gen_random_uuid(), 'page' || n, a.job_id, p.id, a.stage_id, (array['active', 'hired'])[1 + n % 2]::application_status,
        case when n % 3 = 0 then 'Same Name' else 'Name ' || n end, p.email,
        now() - n / 4 * interval '1 microsecond', now() - n / 5 * interval '1 hour'
      from (select *, row_number() over () as n from people) p, applications a where a.id = ${first}`);
    for (const sort of listSorts) {
      const filters = toFilters({ sort });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await listApplications(recruiter, big.slug, filters, cursor);
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect([seen.length, new Set(seen).size], sort).toEqual([130, 130]);
    }
    await foldStageCounts();
    const { count } = await listApplications(recruiter, big.slug, toFilters({}), null);
    expect(count).toEqual({ shown: 130, isOver: false, total: 130 });
  });

  test("refuses a cursor of another order, or of nobody's making", async () => {
    const of = (filters: Record<string, string>, cursor: string) =>
      listApplications(recruiter, job.slug, toFilters(filters), cursor);
    const cursor = encodeListCursor("name_asc", { key: "Amara", id: job.id });
    await expect(of({ sort: "name_asc" }, cursor)).resolves.toBeDefined();
    const nul = encodeListCursor("name_asc", { key: "\0", id: job.id });
    for (const forged of [cursor, nul, "", "x", "W10"]) {
      await expect(of({}, forged)).rejects.toMatchObject({ code: "invalid" });
      if (forged !== cursor)
        await expect(of({ sort: "name_asc" }, forged)).rejects.toMatchObject({ code: "invalid" });
    }
  });

  test("takes filters that make no sense as not given", () => {
    const odd = {
      sort: "x; drop",
      stage: "1",
      status: "everyone",
      source: "\0",
      appliedFrom: "2026-02-31",
      q: "x",
    };
    expect(toFilters(odd)).toEqual(toFilters({ q: "x" }));
    expect(toFilters({ appliedTo: "0000-01-01" })).toEqual(toFilters({}));
  });

  test("is an interviewer's own few, also in its counts; and nobody's who may not see the job", async () => {
    const interviewer = await createUser("interviewer");
    const stranger = await createUser("interviewer");
    const manager = await createUser("hiring_manager");
    const secret = await createJob({ confidential: true });
    await createApplication(secret, { fullName: "Not Asked" });
    await createApplication(secret, { fullName: "Asked About", reviewers: [interviewer] });
    const { rows, count } = await listApplications(interviewer, secret.slug, toFilters({}), null);
    expect(rows.map(({ name }) => name)).toEqual(["Asked About"]);
    expect(count).toEqual({ shown: 1, isOver: false, total: 1 });
    const found = await listApplications(interviewer, secret.slug, toFilters({ q: "not" }), null);
    expect(found).toMatchObject({ rows: [], count: { shown: 0, total: 1 } });
    for (const viewer of [stranger, manager, recruiter]) {
      const list = listApplications(viewer, secret.slug, toFilters({}), null);
      await expect(list).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
