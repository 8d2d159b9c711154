import "server-only";
import { PgBoss } from "pg-boss";
import { queues } from "./queues";

/** A worker that holds some work says so twice in this time; killed, it says nothing, and another takes over. */
const heartbeatSeconds = 15;

/** Creates the queue's own tables and our queues; done with the migrations, before anything sends. */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const [name, settings] of Object.entries(queues)) {
      await boss.createQueue(name, { ...settings, heartbeatSeconds });
      await boss.updateQueue(name, { ...settings, heartbeatSeconds });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
