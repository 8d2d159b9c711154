import postgres from "postgres";
import { logger } from "@/lib/logger";

export type DatabaseWatch = { isAway(): boolean; reportAway(): void; stop(): Promise<void> };

const calmMs = 2_000;
const awayMs = 300;
const patienceMs = 2_500;

/** Knows whether the database answers: asks every other second, and at once when a request met trouble. */
export function watchDatabase(url: string): DatabaseWatch {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 2,
    idle_timeout: 0,
    prepare: false,
    backoff: () => 0.3,
    onnotice: () => {},
  });
  let isAway = false;
  let isStopped = false;
  let timer: NodeJS.Timeout;

  const set = (value: boolean) => {
    if (value !== isAway) logger.warn(value ? "the database is away" : "the database is back");
    isAway = value;
  };
  const look = async () => {
    const answered = await Promise.race([
      sql`select 1`.then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), patienceMs).unref()),
    ]);
    if (isStopped) return;
    set(!answered);
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(look, isAway ? awayMs : calmMs);
    timer.unref();
  };
  schedule();
  return {
    isAway: () => isAway,
    reportAway: () => {
      if (isAway) return;
      set(true);
      schedule();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await sql.end({ timeout: 1 });
    },
  };
}
