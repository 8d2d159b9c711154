import { createServer, type Server, type Socket } from "node:net";
import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { freePort } from "@/bin/start/port";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { newId } from "@/lib/ids";
import { startFakeMailServer } from "./fake-mail-server";
import { queueMail } from "./queue-mail";
import { sendMail } from "./send-mail";

withTestDatabase();
process.env.MAIL_FROM = "jobs@anthropic.org";

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

/** Sends one mail there, and says how it stands afterwards. */
async function sendTo(url: string) {
  // Read once by the process, and another one for each test.
  Object.assign((await import("@/lib/env")).env, { SMTP_URL: url });
  const to = `${newId()}@candidate.org`;
  const mailId = await db.transaction((tx) =>
    queueMail(tx, { kind: "candidate_link", to, subject: "A link", text: "{{link}}", link: "http://x/y" }),
  );
  if (!mailId) throw new Error("the mail was not queued");
  const thrown: unknown = await sendMail({ mailId }).catch((error: unknown) => error);
  const [row] = await db.select().from(mailOutbox).where(eq(mailOutbox.id, mailId));
  return { row, thrown };
}

/** Speaks to who connects as it likes. */
async function serverThat(speaks: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    speaks(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  stops.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return port;
}

const waits = { state: "waiting", attempts: 1, link: "http://x/y" };

test("nobody listening: the mail waits, and says that the server could not be reached", async () => {
  const { row, thrown } = await sendTo(`smtp://127.0.0.1:${await freePort()}`);
  expect(row).toMatchObject({ ...waits, lastError: expect.stringContaining("could not be reached") });
  expect(String(thrown)).toContain("MailNotSent");
});

test("a certificate nobody trusts: nothing is said to that server, and the mail waits", async () => {
  const server = await startFakeMailServer({ offersTls: true });
  stops.push(server.stop);
  const { row } = await sendTo(server.url);
  expect(row).toMatchObject({ ...waits, lastError: "A safe connection to the mail server failed." });
  expect(server.received).toEqual([]);
});

test("no TLS where it must be: the mail waits and is not sent in the clear", async () => {
  const server = await startFakeMailServer();
  stops.push(server.stop);
  const { row } = await sendTo(server.url.replace("smtp://", "smtps://"));
  expect(row).toMatchObject({ ...waits, lastError: "A safe connection to the mail server failed." });
  expect(server.received).toEqual([]);
});

test.each([
  ["says nothing at all", () => undefined, /did not answer in time/],
  ["hangs up at once", (socket: Socket) => socket.destroy(), /closed the connection|could not be reached/],
  ["speaks another language", (socket: Socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n"), /could not be/],
  [
    "has too much to do",
    (socket: Socket) => socket.end("421 4.7.0 try again later\r\n"),
    /could not be reached \(421\)|closed the connection/,
  ],
])("a server that %s is asked again later", async (_, speaks, reason) => {
  const port = await serverThat(speaks);
  const { row } = await sendTo(`smtp://127.0.0.1:${port}/?greetingTimeout=400&socketTimeout=400`);
  expect(row).toMatchObject(waits);
  expect(row?.lastError).toMatch(reason);
});
