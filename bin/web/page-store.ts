import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

type Encoding = "br" | "gzip" | "identity";
type Variant = { headers: string[]; body: Buffer };
type Entry = {
  etag: string;
  variants: Partial<Record<Encoding, Variant>>;
  bytes: number;
  freshUntil: number;
  renewedAt: number;
  /** Settles when every encoding is there. */
  compressed: Promise<void>;
};

/** `raw` are Next's own headers and ours, as a flat list without length, encoding and tag. */
export type Finished = { raw: string[]; body: Buffer; freshMs: number };

const maxEntryBytes = 3_000_000;
const renewalPatienceMs = 5_000;

/** Finished answers that everybody gets alike, ready to be sent in any encoding. */
export class PageStore {
  readonly #entries = new Map<string, Entry>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes = 64_000_000) {
    this.#maxBytes = maxBytes;
  }

  /** Sends what is kept and fresh. One reader of an expired page renews it; the others get it as it is. */
  answer(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    const at = performance.now();
    if (at > entry.freshUntil) {
      if (at - entry.renewedAt > renewalPatienceMs) {
        entry.renewedAt = at;
        return false;
      }
    }
    send(entry, request, response);
    return true;
  }

  /** Also when it is long expired: for when nothing newer can be had. */
  answerOld(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const entry = this.#entries.get(key);
    if (entry) send(entry, request, response);
    return entry !== undefined;
  }

  keep(key: string, { raw, body, freshMs }: Finished): Entry {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const identity = { headers: [...raw, "ETag", etag, "Content-Length", String(body.length)], body };
    const entry: Entry = {
      etag,
      variants: { identity },
      bytes: body.length,
      freshUntil: performance.now() + freshMs,
      renewedAt: 0,
      compressed: Promise.resolve(),
    };
    entry.compressed = this.#compress(entry, raw);
    this.drop(key);
    if (body.length > maxEntryBytes) return entry;
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    this.#makeRoom();
    return entry;
  }

  drop(key: string) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }

  /** The oldest go first: what is still asked for comes back at once. */
  #makeRoom() {
    for (const key of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.drop(key);
    }
  }

  async #compress(entry: Entry, raw: string[]) {
    const { identity } = entry.variants;
    if (!identity || identity.body.length < 1_000) return;
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(identity.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
      promisify(gzip)(identity.body, { level: 7 }),
    ]);
    const variant = (encoding: Encoding, body: Buffer): Variant => {
      const headers = [
        ...raw,
        "ETag",
        entry.etag.replace(/"$/, `-${encoding}"`),
        "Content-Encoding",
        encoding,
      ];
      return { headers: [...headers, "Content-Length", String(body.length)], body };
    };
    entry.variants.br = variant("br", br);
    entry.variants.gzip = variant("gzip", gz);
  }
}

export function send(entry: Entry, request: IncomingMessage, response: ServerResponse) {
  const variant = pick(entry, String(request.headers["accept-encoding"] ?? ""));
  const known = request.headers["if-none-match"];
  if (known?.includes(entry.etag.slice(1, -1))) {
    response.writeHead(304, withoutBodyHeaders(variant.headers));
    response.end();
    return;
  }
  response.writeHead(200, variant.headers);
  response.end(request.method === "HEAD" ? undefined : variant.body);
}

function pick({ variants }: Entry, accepted: string): Variant {
  const none: Variant = { headers: [], body: Buffer.alloc(0) };
  if (variants.br && /\bbr\b/.test(accepted)) return variants.br;
  if (variants.gzip && /\bgzip\b/.test(accepted)) return variants.gzip;
  return variants.identity ?? none;
}

function withoutBodyHeaders(headers: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const [name = "", value = ""] = headers.slice(at, at + 2);
    if (!/^content-(length|encoding|type)$/i.test(name)) kept.push(name, value);
  }
  return kept;
}
