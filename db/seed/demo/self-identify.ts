import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { answerSelfIdentification } from "@/lib/self-identification/answer-self-identification";
import { type Door, findAsked } from "@/lib/self-identification/find-asked";
import type { Random } from "./random";

/** About half of the demo's candidates answer, some of the questions, on their own page. */
export async function selfIdentify(random: Random, applicationId: string): Promise<void> {
  if (!random.chance(0.55)) return;
  const [application] = await db
    .select({ candidateId: applications.candidateId })
    .from(applications)
    .where(eq(applications.id, applicationId));
  if (!application) return;
  const door: Door = { from: "own_page", candidate: application, applicationId };
  const asked = await findAsked(door);
  const chosen = (asked?.set.questions ?? []).flatMap(({ id, options }) =>
    random.chance(0.85) ? [[id, options[random.between(0, options.length - 1)]?.value] as const] : [],
  );
  await answerSelfIdentification({ ip: "unknown" }, door, Object.fromEntries(chosen));
}
