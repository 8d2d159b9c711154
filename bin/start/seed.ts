import { seedFirstRun } from "@/db/seed/first-run";
import { env } from "@/lib/env";

/** The demo is loaded only where it is wanted, as it brings what draws its résumés. */
export async function seed() {
  await seedFirstRun();
  if (!env.DEMO) return;
  const { seedDemo } = await import("@/db/seed/demo");
  await seedDemo();
}
