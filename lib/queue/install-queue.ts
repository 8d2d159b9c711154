import "server-only";
import { PgBoss } from "pg-boss";
import { queues } from "./queues";

/** Creates the queue's own tables and our queues; done with the migrations, before anything sends. */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const [name, settings] of Object.entries(queues)) {
      await boss.createQueue(name, settings);
      await boss.updateQueue(name, settings);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
