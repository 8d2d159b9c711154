import { Agent, type OutgoingHttpHeaders, request } from "node:http";

export type Answer = { status: number; bytes: number; text: () => string };

const agent = new Agent({ keepAlive: true });

/** Asks over kept connections with the least of a client, since it shares the machine with what it measures. */
export function ask(
  url: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent, headers: body ? { ...headers, "content-length": body.length } : headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const whole = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            bytes: whole.length,
            text: () => whole.toString("utf8"),
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
