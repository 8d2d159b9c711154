import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addSeconds } from "date-fns";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplyForm } from "@/lib/applications/find-apply-form";
import { submitApplication } from "@/lib/applications/submit-application";
import { now, withClock } from "@/lib/clock";
import { createJob, type TestJob } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { applicationsPerMailbox, applicationsPerNetwork } from "./application-limits";
import { askAgainIfOdd, type FormSigns } from "./ask-again-if-odd";
import { ageOfForm, newFormStamp } from "./form-stamp";

withTestDatabase();

let pdf: Uint8Array<ArrayBuffer>;
let jobs: TestJob[];
let consentVersion: string;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-abuse-"));
  await seedFirstRun();
  pdf = new Uint8Array(await makePdf(["Amara Okonkwo-Lindqvist"]));
  jobs = await Promise.all(Array.from({ length: 5 }, () => createJob()));
  const form = await findApplyForm(jobs[0]?.slug ?? "");
  consentVersion = String(form?.consent?.version);
});

afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));

const newEmail = () => `${randomUUID()}@candidate.org`;

const apply = (ip: string, slug: string, email = newEmail()) =>
  submitApplication(
    { ip },
    {
      slug,
      submissionKey: randomUUID(),
      fullName: "Amara Okonkwo-Lindqvist",
      email,
      resume: new File([pdf], "cv.pdf"),
      consent: "on",
      consentVersion,
    },
  );

const signs = (values: Partial<FormSigns> = {}): FormSigns => ({
  trap: "",
  stamp: newFormStamp(),
  isDraft: false,
  form: randomUUID(),
  locale: "en",
  ...values,
});

/** A form whose stamp is as old as a person needs at least. */
const afterReading = <T>(run: (stamp: string) => Promise<T>) => {
  const stamp = newFormStamp();
  return withClock(addSeconds(now(), 5), () => run(stamp));
};

describe("a person in an office", () => {
  test("of a hundred colleagues who all apply to five jobs within the hour is never stopped", {
    timeout: 240_000,
  }, async () => {
    const ip = "198.51.100.20";
    const applyToAll = async (email: string) => {
      for (const { slug } of jobs) {
        await afterReading((stamp) => askAgainIfOdd({ ip }, signs({ stamp })));
        await apply(ip, slug, email);
      }
    };
    for (let five = 0; five < 20; five++) {
      await Promise.all(Array.from({ length: 5 }, () => applyToAll(newEmail())));
    }
    const email = newEmail();
    await applyToAll(email);
    expect(await db.$count(applications, eq(applications.email, email))).toBe(5);
    expect(await db.$count(applications)).toBe(505);
  });
});

describe("whoever is stopped", () => {
  const toldWhenAndWhat = {
    code: "limit",
    message: expect.stringMatching(/after .+ UTC\. If that is too late, write to \S+@\S+/),
  };

  test("because of their network is told until when and whom to write to; this machine never is", {
    timeout: 120_000,
  }, async () => {
    const ip = "198.51.100.30";
    for (let time = 0; time < 1_000; time++) await applicationsPerNetwork.take(ip);
    const [job] = jobs;
    await expect(apply(ip, job?.slug ?? "")).rejects.toMatchObject(toldWhenAndWhat);
    for (const own of ["::ffff:127.0.0.1", "unknown"]) {
      for (let time = 0; time < 5; time++) await applicationsPerNetwork.take(own);
      await expect(apply(own, job?.slug ?? "")).resolves.toBeDefined();
    }
  });

  test("because of their address is told the same, and others are not stopped", async () => {
    const email = newEmail();
    for (let time = 0; time < 20; time++) await applicationsPerMailbox.take(email);
    const [job] = jobs;
    const ip = "198.51.100.31";
    await expect(apply(ip, job?.slug ?? "", email.toUpperCase())).rejects.toMatchObject(toldWhenAndWhat);
    await expect(apply(ip, job?.slug ?? "")).resolves.toBeDefined();
  });
});

describe("a form that looks like a program's", () => {
  const visitor = { ip: "198.51.100.40" };

  test("because the hidden field was filled in comes back once, and is taken when it is sent again", async () => {
    const odd = signs({ trap: "Buy now" });
    await expect(askAgainIfOdd(visitor, odd)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/Nothing is lost: please press the button once more/),
    });
    await expect(askAgainIfOdd(visitor, odd)).resolves.toBeUndefined();
  });

  test("because its stamp is missing or not ours comes back once, too", async () => {
    const [madeAt] = newFormStamp().split(".");
    for (const stamp of [undefined, "", "x", `${madeAt}.${"x".repeat(43)}`, ["a"]]) {
      const odd = signs({ stamp });
      await expect(askAgainIfOdd(visitor, odd)).rejects.toMatchObject({ code: "invalid" });
      await expect(askAgainIfOdd(visitor, odd)).resolves.toBeUndefined();
    }
  });

  test("because it came at once is no matter, until very many come from its network", async () => {
    const ip = "198.51.100.41";
    for (let time = 0; time < 20; time++) await askAgainIfOdd({ ip }, signs());
    const quick = signs();
    await expect(askAgainIfOdd({ ip }, quick)).rejects.toMatchObject({
      message: expect.stringMatching(/very quick/),
    });
    await expect(askAgainIfOdd({ ip }, quick)).resolves.toBeUndefined();
    await expect(askAgainIfOdd({ ip }, signs({ isDraft: true }))).resolves.toBeUndefined();
    await afterReading((stamp) => askAgainIfOdd({ ip }, signs({ stamp })));
  });

  test("is not one that was open for days", async () => {
    const stamp = newFormStamp();
    await withClock(addSeconds(now(), 20 * 24 * 3600), async () => {
      expect(ageOfForm(stamp)).toBeGreaterThan(19 * 24 * 3_600_000);
      await expect(askAgainIfOdd(visitor, signs({ stamp }))).resolves.toBeUndefined();
    });
  });
});
