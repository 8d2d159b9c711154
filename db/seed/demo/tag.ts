import "server-only";
import { addHours } from "date-fns";
import { withClock } from "@/lib/clock";
import { demoTags } from "@/lib/demo/demo-tags";
import { tagApplication } from "@/lib/tags/tag-application";
import type { DemoJob } from "./demo-job";
import type { Random } from "./random";

type Scene = { job: DemoJob; applicationId: string; appliedAt: Date; today: Date };

/** Some are tagged on the first look, a few of them twice. */
export async function tag(random: Random, { job, applicationId, appliedAt, today }: Scene): Promise<void> {
  const at = addHours(appliedAt, random.between(4, 30));
  if (at >= today || !random.chance(0.35)) return;
  const names = random.some(demoTags, random.chance(0.2) ? 2 : 1);
  await withClock(at, async () => {
    for (const name of names) await tagApplication(job.recruiter, { applicationId, name });
  });
}
