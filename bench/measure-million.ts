import { join } from "node:path";
import { createSessionToken, sessionCookieName } from "@/lib/auth/session-token";
import { createUser } from "@/lib/testing/factories";
import type { TestApp } from "../bin/test/start-test-app";
import { ask } from "./client";
import { makeWords } from "./million-words";
import { readOnce } from "./read-once";
import type { BenchJob } from "./seed-job";
import { findSeeded, seededWords, seedMillion } from "./seed-million";
import { summarise, type Times, timeEach, timesCell } from "./statistics";

export type Asked = Record<string, { goal: number | null; times: Times }>;

/** What the desk is asked at `size` applications in its database, which is filled before unless it is already. */
export async function measureMillion(app: TestApp, size: number): Promise<Asked> {
  const recruiter = await createUser("recruiter");
  const cookie = `${sessionCookieName()}=${await createSessionToken(recruiter.id, 1)}`;
  const job = (await findSeeded(size)) ?? (await seedMillion(size));
  await readOnce(join(app.env.DATA_DIR ?? "", "postgres", "base"));
  return measure(app, job, cookie);
}

async function measure(app: TestApp, job: BenchJob, cookie: string): Promise<Asked> {
  const get = async (path: string) => {
    const answer = await ask(app.url + path, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    return answer;
  };
  const asked: Asked = {};
  for (const [name, { goal, paths }] of Object.entries(await questions(get, job))) {
    const ask = (turn: number) => get(paths[turn % paths.length] ?? "");
    // Once before: each of ten connections to the database has to find the pages first, as none does that is up.
    await timeEach(40, ask);
    const times = await timeEach(40, ask);
    asked[name] = { goal, times: summarise(times) };
    console.log(`  ${name}: ${timesCell(summarise(times))}`);
  }
  return asked;
}

type Get = (path: string) => Promise<{ text: () => string }>;

async function questions(
  get: Get,
  job: BenchJob,
): Promise<Record<string, { goal: number | null; paths: string[] }>> {
  const given = makeWords(800, 2, 3);
  const family = makeWords(60_000, 3, 5);
  const some = (count: number, make: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => make(n * 131 + 17));
  const search = (words: string[], more = "") =>
    words.map((q) => `/desk/search?q=${encodeURIComponent(q)}${more}`);
  const name = (n: number) => `${given[n % 300]} ${family[n % 30_000]}`;
  const api = `/api/jobs/${job.slug}`;
  const column = `${api}/stages/${job.stageIds[0]}/applications`;
  const [columnNext, listNext] = await Promise.all([
    cursorAfter(get, column),
    cursorAfter(get, `${api}/applications`),
  ]);
  const pages = (paths: string[], goal: number | null) => ({ goal, paths });
  return {
    "a name: given and family": pages(search(some(40, name)), 100),
    "a family name": pages(search(some(40, (n) => family[n % 30_000] ?? "")), 100),
    "a given name (thousands)": pages(
      search(
        some(40, (n) => given[n % 800] ?? ""),
        "&in=names",
      ),
      100,
    ),
    "a name as it is typed (4 letters)": pages(
      search(
        some(40, (n) => (family[n % 30_000] ?? "").slice(0, 4)),
        "&in=names",
      ),
      100,
    ),
    "a name with a typo": pages(search(some(40, (n) => typo(family[n % 30_000] ?? ""))), 100),
    "a word of one résumé": pages(search(some(40, (n) => seededWords.one(n % job.size))), 250),
    "a word of 2 %": pages(search([seededWords.fiftieth]), 250),
    "a word of half": pages(search([seededWords.half]), 250),
    "words of half and of 2 %": pages(search([`${seededWords.half} ${seededWords.fiftieth}`]), 250),
    "half, but without 2 %": pages(search([`${seededWords.half} -${seededWords.fiftieth}`]), 250),
    "a phrase": pages(search([`"${seededWords.half} ${seededWords.fiftieth}"`]), null),
    "a word of half, in one job": pages(search([seededWords.half], `&job=${job.slug}`), 250),
    "the palette, as a name is typed": pages(
      some(40, (n) => `/api/search?q=${encodeURIComponent(name(n).slice(0, 7))}`),
      null,
    ),
    "first page of the list": pages([`${api}/applications`], 100),
    "next page of the list": pages([`${api}/applications?cursor=${listNext}`], 100),
    "the list in other orders": pages(
      ["name_asc", "entered_desc", "applied_asc"].map((sort) => `${api}/applications?sort=${sort}`),
      100,
    ),
    "the list, searched by a name": pages(
      some(40, (n) => `${api}/applications?q=${encodeURIComponent(name(n))}`),
      100,
    ),
    "the list, searched by a word of half": pages([`${api}/applications?q=${seededWords.half}`], 250),
    "the list, searched by a word of 2 %": pages([`${api}/applications?q=${seededWords.fiftieth}`], 250),
    "a page of a column": pages([column, `${column}?cursor=${columnNext}`], 100),
    "the board's data, counts exact": pages([`${api}/board`], 150),
    "the board's page": pages([`/desk/jobs/${job.slug}?view=board`], 150),
  };
}

function typo(word: string): string {
  return word.slice(0, 2) + word.slice(3);
}

async function cursorAfter(get: Get, path: string): Promise<string> {
  const page: unknown = JSON.parse((await get(path)).text());
  const next = typeof page === "object" && page !== null && "nextCursor" in page ? page.nextCursor : null;
  return encodeURIComponent(String(next));
}
