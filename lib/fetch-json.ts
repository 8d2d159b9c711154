/** What a route handler refused, in the words it gave for people. */
export class RequestError extends Error {
  readonly status: number;
  readonly fieldErrors: Record<string, string[]>;

  constructor(status: number, message: string, fieldErrors: Record<string, string[]> = {}) {
    super(message);
    this.name = "RequestError";
    this.status = status;
    this.fieldErrors = fieldErrors;
  }
}

/**
 * JSON from one of our own route handlers; a body is posted unless `method` says otherwise.
 * @throws RequestError, or a TypeError when nothing came back
 */
export async function fetchJson<T>(url: string, options: FetchOptions = {}): Promise<T> {
  const { body, method = body === undefined ? "GET" : "POST", ...rest } = options;
  const write = { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(url, { ...rest, method, ...(body !== undefined && write) });
  if (response.ok) return response.json();
  const { message, fieldErrors } = await refusalOf(response);
  throw new RequestError(response.status, message ?? "Something went wrong on our side.", fieldErrors);
}

type FetchOptions = {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** Goes on when the page is left; for small bodies. */
  keepalive?: boolean;
};

/** What was open before is not any more, for this person. */
export function isClosedToMe(error: unknown): boolean {
  return error instanceof RequestError && [401, 403, 404].includes(error.status);
}

/** Why something did not happen, for people. */
export function failureWords(error: unknown): string {
  return error instanceof RequestError ? error.message : "We could not reach the server.";
}

type Refusal = { message?: string; fieldErrors?: Record<string, string[]> };

async function refusalOf(response: Response): Promise<Refusal> {
  const answer = await response.json().catch(() => null);
  return answer?.error ?? {};
}
