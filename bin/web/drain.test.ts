import { Agent, createServer, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { drain } from "./drain";

function ask(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, agent }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

it("lets running requests finish, takes no new ones, and does not wait for idle connections", async () => {
  const server = createServer(async (_, response) => {
    response.write("begun ");
    await sleep(400);
    response.end("and finished");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const agent = new Agent({ keepAlive: true });
  const running = ask(port, agent);
  await sleep(100);
  const from = performance.now();
  const drained = drain(server, 10_000);
  await expect(ask(port, new Agent())).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(await running).toBe("begun and finished");
  await drained;
  expect(performance.now() - from).toBeLessThan(5_000);
  agent.destroy();
});
