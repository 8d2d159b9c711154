import { type JobResult, PgBoss } from "pg-boss";
import { closeDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { mailsAtOnce } from "@/lib/mail/mail-transport";
import { handlers } from "@/lib/queue/handlers";
import { type QueueName, type QueuePayloads, queues, schedules } from "@/lib/queue/queues";
import { onStop, sayReady } from "./start/lifecycle";

const patienceMs = 20_000;

/** Does what the queues hold. Any number of these may run beside any number of web processes. */
async function main() {
  const boss = new PgBoss({
    connectionString: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application_name: "assay-worker",
    max: 4,
    // How soon it is seen that another worker was killed in the middle of something.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    migrate: false,
    persistWarnings: false,
  });
  boss.on("error", (err) => logger.error({ err }, "queue trouble"));
  await boss.start();
  for (const name of queueNames()) {
    await attend(boss, name);
    const cron = schedules[name];
    if (cron) await boss.schedule(name, cron);
  }
  onStop(async () => {
    await boss.stop({ graceful: true, timeout: patienceMs });
    await closeDatabase();
  });
  sayReady();
}

/** Some at a time, each with an end of its own: one that fails takes no other with it. */
const fetching = { pollingIntervalSeconds: 1, batchSize: 20, perJobResults: true } as const;

/** Standing work comes by the clock: nobody waits for its second. */
const fetchingStandingWork = { ...fetching, pollingIntervalSeconds: 5 } as const;

/** Mails may come by the thousand, and wait for another machine most of their time. */
const fetchingMails = { pollingIntervalSeconds: 0.5, batchSize: 80, perJobResults: true } as const;

async function attend<Name extends QueueName>(boss: PgBoss, name: Name) {
  const handle = handlers[name];
  if (!handle) return;
  const isMail = name === "send-mail";
  const usual = schedules[name] ? fetchingStandingWork : fetching;
  const how = isMail ? fetchingMails : usual;
  await boss.work<QueuePayloads[Name], unknown, typeof how>(name, how, (jobs) =>
    atOnce(jobs, isMail ? mailsAtOnce : 1, async ({ id, data }): Promise<JobResult> => {
      try {
        await handle(data);
        return { id, status: "completed" };
      } catch (err) {
        logger.error({ err, queue: name, job: id }, "a job failed");
        return { id, status: "failed", output: { failed: withoutDetails(err) } };
      }
    }),
  );
}

/** Does all of these, so many at the same time. */
async function atOnce<Item, Result>(items: Item[], most: number, run: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  const left = items.values();
  const lane = async () => {
    for (const item of left) results.push(await run(item));
  };
  await Promise.all(Array.from({ length: most }, lane));
  return results;
}

/** The queue keeps what a job threw in its table: a kind is enough there, the log has the rest. */
function withoutDetails(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : "failed";
}

function queueNames(): QueueName[] {
  return Object.keys(queues).filter((name): name is QueueName => name in queues);
}

main().catch((err) => {
  logger.fatal({ err }, "the worker could not start");
  process.exit(1);
});
