import { fetchJson, RequestError } from "@/lib/fetch-json";
import type { SaveOutcome } from "./draft-store";
import { type ScorecardState, toBody } from "./scorecard-state";

/** Browsers let this much go on after the page is left. */
const maxKeptAliveCharacters = 30_000;

export async function saveScorecard(
  applicationId: string,
  state: ScorecardState,
  version: number,
): Promise<SaveOutcome> {
  const body = toBody(state, version);
  const keepalive = JSON.stringify(body).length < maxKeptAliveCharacters;
  try {
    const url = `/api/applications/${applicationId}/scorecard`;
    const saved = await fetchJson<{ version: number }>(url, { method: "PUT", body, keepalive });
    return { kind: "saved", version: saved.version };
  } catch (error) {
    if (!(error instanceof RequestError)) {
      return { kind: "failed", reason: "We could not reach the server.", isFinal: false };
    }
    if (error.status === 409) return { kind: "conflict" };
    const [firstField] = Object.values(error.fieldErrors).flat();
    return { kind: "failed", reason: firstField ?? error.message, isFinal: error.status < 500 };
  }
}

export function submitScorecard(
  applicationId: string,
  state: ScorecardState,
  version: number,
): Promise<{ submittedAt: string }> {
  return fetchJson(`/api/applications/${applicationId}/scorecard`, { body: toBody(state, version) });
}
