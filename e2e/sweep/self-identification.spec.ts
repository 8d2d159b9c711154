import { eq } from "drizzle-orm";
import { encodeReply } from "next/dist/compiled/react-server-dom-turbopack/client.node.js";
import { db } from "@/db/client";
import { applications, postings } from "@/db/schema";
import { selfIdentificationAnswers } from "@/db/schema/self-identification";
import { selfIdentificationKey } from "@/lib/self-identification/self-identification-key";
import { expect, test } from "../fixtures";
import { deskPages, deskRoutes, people, publicPages, publicRoutes, type Who, worlds } from "./expectations";
import { findActions } from "./find-doors";
import { fill, makeWorld, type Place, type SweepWorld } from "./world";

/**
 * Every door of the product, knocked at by nobody and by every role, in search of what a person said of
 * themselves. The questions' own page knows the options, so it is looked at for one that is chosen.
 */
test.describe.configure({ mode: "default" });

const planted = "zebra-that-nobody-may-see";
let world: SweepWorld;
let base: string;
let secrets: string[];

test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld();
  base = baseURL ?? "";
  secrets = [planted];
  for (const where of worlds) {
    const { id } = world.places[where];
    const [application] = await db.select().from(applications).where(eq(applications.id, id));
    if (!application) throw new Error("a world has no application");
    await db.update(postings).set({ country: "US" }).where(eq(postings.jobId, application.jobId));
    const key = selfIdentificationKey(id);
    secrets.push(key);
    // What the rule writes, and beside it a word that no page of ours has of its own.
    const answers = {
      us_race_ethnicity: "us_race_two_or_more",
      us_veteran: "us_veteran_protected",
      us_disability: "us_disability_yes",
      planted,
    };
    await db.insert(selfIdentificationAnswers).values({ key, answers, counted: answers });
  }
});

async function knock(path: string, who: Who, init: RequestInit = {}): Promise<string> {
  const headers = { cookie: world.cookies[who], origin: base, ...init.headers };
  const response = await fetch(base + path, { redirect: "manual", ...init, headers });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) return firstWords(response);
  return JSON.stringify([...response.headers]) + (await response.text());
}

/** A stream of events never ends by itself. */
async function firstWords(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const read = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(read?.value);
}

function expectNothing(text: string, told: string) {
  for (const secret of secrets) expect(text.includes(secret), `${secret} for ${told}`).toBe(false);
}

async function everywhere(visit: (place: Place, who: Who, told: string) => Promise<void>) {
  for (const where of worlds) {
    for (const who of people) await visit(world.places[where], who, `${who} (${where})`);
  }
}

for (const pattern of [...Object.keys(deskPages), ...publicPages]) {
  test(`page ${pattern} shows nobody what somebody said of themselves`, async () => {
    await everywhere(async (place, who, told) => {
      for (const view of pattern === "/desk/jobs/[slug]" ? ["", "?view=list", "?view=triage"] : [""]) {
        const text = await knock(fill(pattern, place) + view, who);
        expectNothing(text, `${told} at ${pattern}${view}`);
        expect(text, `${told} at ${pattern}`).not.toMatch(/<input[^>]*name="us_[^>]*checked/);
      }
    });
  });
}

for (const door of [...Object.keys(deskRoutes), ...publicRoutes.map((path) => `GET ${path}`)]) {
  test(`route ${door} tells nobody what somebody said of themselves`, async () => {
    const [method = "GET", pattern = ""] = door.split(" ");
    const init =
      method === "GET" ? {} : { method, body: "{}", headers: { "content-type": "application/json" } };
    await everywhere(async (place, who, told) => {
      expectNothing(await knock(fill(pattern, place), who, init), `${told} ${door}`);
    });
  });
}

test("no server action tells anybody", async () => {
  const actions = findActions();
  expect(actions.length).toBeGreaterThan(5);
  for (const { id, name, page } of actions) {
    await everywhere(async (place, who, told) => {
      const form = new FormData();
      for (const field of ["applicationId", "id", "candidateId"]) form.set(field, place.id);
      form.set("slug", place.slug);
      const body = await encodeReply([null, form]);
      const headers = { "next-action": id, accept: "text/x-component" };
      expectNothing(
        await knock(fill(page, place), who, { method: "POST", body, headers }),
        `${told} ${name}`,
      );
    });
  }
});
