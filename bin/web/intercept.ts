import type { ServerResponse } from "node:http";

/**
 * What becomes of an answer of Next's, decided when its status and headers are known: it goes out as it comes
 * (null), or it is collected and `finish` sends something made from it.
 */
export type Decision = null | ((body: Buffer) => void);

/** Runs `decide` once, before the first byte leaves. */
export function interceptResponse(response: ServerResponse, decide: () => Decision) {
  const own = { writeHead: response.writeHead, write: response.write, end: response.end };
  const chunks: Buffer[] = [];
  let decision: Decision | undefined;

  const decided = () => {
    if (decision === undefined) decision = decide();
    return decision;
  };
  const restore = () => Object.assign(response, own);

  const writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    applyHeaders(response, rest.at(-1));
    if (decided() === null) Reflect.apply(own.writeHead, response, [response.statusCode]);
    return response;
  };
  const write = (...args: unknown[]) => {
    if (decided() === null) return Reflect.apply(own.write, response, args);
    collect(chunks, args);
    return true;
  };
  const end = (...args: unknown[]) => {
    const finish = decided();
    if (finish === null) return Reflect.apply(own.end, response, args);
    collect(chunks, args);
    restore();
    finish(Buffer.concat(chunks));
    return response;
  };
  Object.assign(response, { writeHead, write, end, flushHeaders: () => decided() });
}

function collect(chunks: Buffer[], [chunk, encoding, callback]: unknown[]) {
  if (typeof chunk === "string") {
    chunks.push(
      Buffer.from(chunk, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8"),
    );
  } else if (chunk instanceof Uint8Array) {
    chunks.push(Buffer.from(chunk));
  }
  for (const done of [chunk, encoding, callback]) if (typeof done === "function") process.nextTick(done);
}

/** writeHead takes headers as an object or as a flat list of names and values. */
function applyHeaders(response: ServerResponse, headers: unknown) {
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2)
      response.setHeader(String(headers[at]), headers[at + 1]);
  } else if (typeof headers === "object" && headers !== null) {
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
  }
}
