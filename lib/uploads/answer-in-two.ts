import "server-only";
import type { ReceivedUpload } from "./receive-upload";

/** One piece of JSON (`UploadView`), sent as it becomes known: the token at once, what was found when it is. */
export function answerInTwo({ found, ...facts }: ReceivedUpload): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(`${JSON.stringify(facts).slice(0, -1)},`));
      const details = await found;
      controller.enqueue(encoder.encode(`"found":${JSON.stringify(details)}}`));
      controller.close();
    },
  });
  return new Response(body, { headers });
}

/** Without no-transform Next compresses, and without the other a proxy gathers, until all is there. */
const headers = {
  "content-type": "application/json",
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};
