import { addDays } from "date-fns";
import { beforeAll, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { getBoard } from "@/lib/applications/board-queries";
import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import { snoozeApplication } from "@/lib/applications/snooze-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getQueue } from "@/lib/triage/get-queue";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

/** Every second one is found, every third comes from a referral, every fourth stands in Panel. */
beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const elsewhere = await createJob();
  await createApplication(elsewhere, { fullName: "Colla Boration" });
  for (let turn = 0; turn < 48; turn++) {
    const { id } = await createApplication(job, {
      fullName: turn % 2 ? "Colla Boration" : "Somebody Else",
      source: turn % 3 ? "careers_site" : "referral",
      stage: turn % 4 === 3 ? "Panel" : "Applied",
      status: turn === 1 ? "rejected" : "active",
    });
    if (turn === 5) {
      await snoozeApplication(recruiter, { applicationId: id, until: addDays(now(), 3).toISOString() });
    }
  }
});

const filtersOf = (search: Record<string, string>) => toFilters({ q: "colla", ...search });

test.each([
  ["alone", {}, 23],
  ["from a referral", { source: "referral" }, 8],
  ["rejected", { status: "rejected" }, 1],
  ["with a word nobody has beside it", { q: "colla nobody" }, 0],
])(
  "what half of a job has, %s, is counted in list, board and queue as it is shown",
  async (_, search, count) => {
    const filters = filtersOf(search);
    const list = await listApplications(recruiter, job.slug, filters, null);
    expect(list.rows).toHaveLength(count);
    expect(list.count).toMatchObject({ shown: count, isOver: false });

    const { columns } = await getBoard(recruiter, job.slug, filters);
    expect(columns.map((column) => column.count)).toEqual(columns.map(({ cards }) => cards.length));
    expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(count);

    const queue = await getQueue(recruiter, job.slug, filters, null);
    expect(queue.left).toMatchObject({ count: queue.rows.length });
  },
);
