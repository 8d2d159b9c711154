import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, candidates, events } from "@/db/schema";
import { clearDemo } from "@/lib/demo/clear-demo";
import { recordEvent } from "@/lib/events/record-event";
import { syncDemoAccounts } from "./demo/accounts";
import { fillDemo } from "./demo/fill";

/**
 * Fills an empty database with a search that looks like one, once: after `npm run demo:clear` it stays
 * cleared, a filling that was broken off begins anew, and where real people applied nothing is added.
 */
export async function seedDemo(): Promise<void> {
  const [filled] = await db
    .select({ id: events.id })
    .from(events)
    .where(eq(events.type, "demo.filled"))
    .limit(1);
  if (!filled && !(await hasRealApplications())) {
    await clearDemo();
    console.log("Filling the demo (once, about a minute) …");
    await fillDemo();
    await db.transaction((tx) => recordEvent(tx, { type: "demo.filled", actor: "system" }));
  }
  await syncDemoAccounts();
}

async function hasRealApplications(): Promise<boolean> {
  const [real] = await db
    .select({ id: applications.id })
    .from(applications)
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .where(eq(candidates.isDemo, false))
    .limit(1);
  return Boolean(real);
}
