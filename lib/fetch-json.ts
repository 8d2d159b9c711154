/** What a route handler refused, in the words it gave for people. */
export class RequestError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "RequestError";
    this.status = status;
  }
}

/** JSON from one of our own route handlers. @throws RequestError, or a TypeError when nothing came back */
export async function fetchJson<T>(
  url: string,
  options: { body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const { body, signal } = options;
  const write = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, { signal, ...(body !== undefined && write) });
  if (response.ok) return response.json();
  throw new RequestError(response.status, await refusalOf(response));
}

/** Why something did not happen, for people. */
export function failureWords(error: unknown): string {
  return error instanceof RequestError ? error.message : "We could not reach the server.";
}

async function refusalOf(response: Response): Promise<string> {
  const answer = await response.json().catch(() => null);
  return answer?.error?.message ?? "Something went wrong on our side.";
}
