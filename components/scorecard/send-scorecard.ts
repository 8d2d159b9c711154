import { fetchJson, RequestError } from "@/lib/fetch-json";
import type { SaveOutcome } from "./draft-store";
import { type Sent, toBody } from "./scorecard-state";

/** Browsers let this much go on after the page is left. */
const maxKeptAliveCharacters = 30_000;

export async function saveScorecard(applicationId: string, sent: Sent): Promise<SaveOutcome> {
  const body = toBody(sent);
  const keepalive = JSON.stringify(body).length < maxKeptAliveCharacters;
  try {
    const url = urlOf(applicationId, sent);
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

export function submitScorecard(applicationId: string, sent: Sent): Promise<{ submittedAt: string }> {
  return fetchJson(urlOf(applicationId, sent), { body: toBody(sent) });
}

/** What was submitted is changed through a door of its own. */
function urlOf(applicationId: string, { basis }: Sent): string {
  const url = `/api/applications/${applicationId}/scorecard`;
  return basis === null ? url : `${url}/revision`;
}
