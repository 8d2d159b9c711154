import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, applications, documents, publications, questions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { searchApplications } from "./search-applications";
import { searchInput } from "./search-schemas";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob({ title: "Research Scientist" });
});

const search = (viewer: Viewer, q: string, more: object = {}) =>
  searchApplications(viewer, searchInput.parse({ q, ...more }));

/** Names as they are shown, newest first. */
async function namesFound(q: string, viewer = recruiter, more: object = {}): Promise<string[]> {
  const { hits } = await search(viewer, q, more);
  return hits.map(({ name }) => name.map(({ text }) => text).join(""));
}

/** `Résumé: trains [transformers] at night.` */
async function passagesFound(q: string, viewer = recruiter): Promise<string[]> {
  const { hits } = await search(viewer, q);
  return hits.flatMap(({ passages }) =>
    passages.map(({ label, pieces }) => `${label}: ${pieces.map(shown).join("")}`),
  );
}

const shown = ({ text, isMarked }: { text: string; isMarked: boolean }) => (isMarked ? `[${text}]` : text);

async function withResume(fullName: string, extractedText: string, of = job) {
  const application = await createApplication(of, { fullName });
  await addDocument(application.id, extractedText);
  return application;
}

async function addDocument(applicationId: string, extractedText: string) {
  await db.insert(documents).values({
    applicationId,
    kind: "resume",
    fileName: "cv.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText,
    createdAt: now(),
  });
}

describe("a search", () => {
  test("finds what stands in a name, an address, an answer, a publication, a letter, a note and a résumé", async () => {
    const { id } = await createApplication(job, {
      fullName: "Wanda Everywhere",
      email: "wanda.e@quokka.example",
      affiliation: "University of Kumquat",
      coverLetter: "I keep bees. I grow rhubarb in winter.",
    });
    const [question] = await db
      .insert(questions)
      .values({ jobId: job.id, kind: "long_text", label: "Why you?", position: 0 })
      .returning();
    await db.insert(answers).values({
      applicationId: id,
      questionId: question?.id ?? "",
      questionLabel: "Why you?",
      kind: "long_text",
      value: "Because of marzipan.",
      position: 0,
    });
    await db.insert(publications).values({
      applicationId: id,
      position: 0,
      title: "On the theory of pistachios",
      authors: ["W. Everywhere"],
    });
    await addDocument(id, "Wanda\nBuilt an elderberry engine");
    await writeNote(recruiter, { applicationId: id, body: "Speaks of cardamom often." });
    for (const q of ["wanda", "EVERYW", "quokka", "wanda.e@quokka.example"]) {
      expect(await namesFound(q), q).toEqual(["Wanda Everywhere"]);
    }
    expect(await passagesFound("quokka")).toEqual(["Email: wanda.e@[quokka].example"]);
    expect(await passagesFound("kumquat")).toEqual([
      expect.stringContaining("About: University of [Kumquat]"),
    ]);
    expect(await passagesFound("rhubarb")).toEqual(["Cover letter: I grow [rhubarb] in winter."]);
    expect(await passagesFound("marzi")).toEqual(["Why you?: Because of [marzipan]."]);
    expect(await passagesFound("pistachios")).toEqual([
      expect.stringContaining("Publication: On the theory of [pistachios]"),
    ]);
    expect(await passagesFound("elderberry")).toEqual(["Résumé: Built an [elderberry] engine"]);
    expect(await passagesFound("cardamom")).toEqual([
      `Note by ${recruiter.name}: Speaks of [cardamom] often.`,
    ]);
    expect(await passagesFound("elderberry cardamom wanda")).toHaveLength(2);
  });

  test("takes phrases, what must not be there, and one of several", async () => {
    await withResume("Xa One", "zebra fish swim");
    await withResume("Xa Two", "fish and zebra");
    await withResume("Xa Three", "zebra cobra");
    expect(await namesFound('"zebra fish"')).toEqual(["Xa One"]);
    expect(await namesFound("zebra -fish")).toEqual(["Xa Three"]);
    expect(await namesFound("zebra swim or cobra")).toEqual(["Xa Three", "Xa One"]);
    expect(await namesFound('"zebr"')).toEqual([]);
    expect(await namesFound("fish-and zebra")).toEqual(["Xa Two"]);
    expect(await namesFound("-zebra")).toEqual([]);
  });

  test("tells C from C++ and NET from .NET, and takes any text for what it is", async () => {
    await withResume("Ya One", "Languages: C++, .NET and 100 % 🙂");
    await withResume("Ya Two", "Languages: C and NET");
    expect(await namesFound("languages C++")).toEqual(["Ya One"]);
    expect(await namesFound("languages c")).toEqual(["Ya Two"]);
    expect(await namesFound("languages .net")).toEqual(["Ya One"]);
    for (const odd of [
      "%",
      "_",
      "''; drop table jobs",
      "\\",
      "\0",
      "\ud800",
      "🙂",
      "a & | ! <-> b:*",
      "x".repeat(5_000),
      "éqz ".repeat(1_250),
    ]) {
      await expect(namesFound(odd), odd).resolves.toEqual([]);
    }
    await db.execute(sql`select 1 from jobs`);
  });

  test("forgives accents and one typo in a name, but not where the name is there as it was typed", async () => {
    await createApplication(job, { fullName: "Søren Kierkegård" });
    await createApplication(job, { fullName: "Maria Sorensen" });
    await createApplication(job, { fullName: "Marla Unique" });
    expect(await namesFound("soren")).toEqual(["Maria Sorensen", "Søren Kierkegård"]);
    expect(await namesFound("keirkegard")).toEqual(["Søren Kierkegård"]);
    expect((await search(recruiter, "kierkegad")).isCorrected).toBe(true);
    expect(await namesFound("soern kierkegaard")).toEqual(["Søren Kierkegård"]);
    expect(await namesFound("marla")).toEqual(["Marla Unique"]);
    expect(await namesFound('"keirkegard"')).toEqual([]);
  });

  test("finds a part of a search in a name and the rest anywhere, however the parts fall", async () => {
    await withResume("Xanthe Ombre", "Wrote zymurgy in Fo and Go");
    await withResume("Yorick Xanthe", "Ombre is not a name here");
    await withResume("Omar Nobody", "Go");
    const both = ["Yorick Xanthe", "Xanthe Ombre"];
    expect(await namesFound("xa om")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("xa yo")).toEqual(["Yorick Xanthe"]);
    expect(await namesFound("zymurgy xa")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("zymurgy x")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("zymurgy fo xa")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("zymurgy zy")).toEqual([]);
    expect(await namesFound("x o a f", recruiter)).toEqual([]);
    expect(await namesFound("fo go xa om")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("qq go xa om")).toEqual([]);
    expect(await namesFound("ombre xanthe")).toEqual(both);
    expect(await namesFound("xa yo -zymurgy")).toEqual(["Yorick Xanthe"]);
    expect(await namesFound("xnthe zymurgy")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("xnthe omre")).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("x omb", recruiter, { in: "names" })).toEqual(["Xanthe Ombre"]);
    expect(await namesFound("xan y", recruiter, { in: "names" })).toEqual(["Yorick Xanthe"]);
    expect(await namesFound("xan om", recruiter, { in: "names" })).toEqual(["Xanthe Ombre"]);
  });

  test("pages without a gap or a double, newest first, and counts", async () => {
    const big = await createJob();
    for (let at = 0; at < 45; at += 1) await createApplication(big, { fullName: `Paged Person ${at}` });
    const seen: string[] = [];
    let after: string | undefined;
    let first = true;
    do {
      const page = await search(recruiter, "paged", { job: big.slug, after });
      expect(page.count).toEqual(first ? { count: 45, isOver: false } : null);
      seen.push(...page.hits.map(({ id }) => id));
      after = page.next ?? undefined;
      first = false;
    } while (after);
    const all = await db.select({ id: applications.id }).from(applications).where(sql`job_id = ${big.id}`);
    expect(seen).toHaveLength(45);
    expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)));
  });

  test.each(["x~y~typed", "0000-01-01T00:00:00Z~a~typed", "'"])(
    "from the place %s is refused",
    async (after) => {
      await expect(search(recruiter, "a", { after })).rejects.toMatchObject({ code: "invalid" });
    },
  );
});
