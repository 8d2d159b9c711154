import "server-only";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { localePath } from "@/lib/i18n/locales";
import { type Candidate, findCandidate } from "./candidate-session";

/** For the pages behind one's own: whoever has no page open is led to where links are asked for. */
export async function requireCandidate(): Promise<Candidate> {
  const candidate = await findCandidate();
  if (!candidate) redirect(localePath(await getLocale(), "/application"));
  return candidate;
}
