import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";

export type Received = ParsedMail & { recipients: string[] };

type Answer = "take" | "hang" | { recipient: number } | { data: number };

export type FakeMailServer = {
  url: string;
  received: Received[];
  /** How many connections there were at most at a time, and all in all. */
  connections: { now: number; most: number; all: number };
  /** How the next mails are answered; "take" again after `reset`. */
  answer: (answer: Answer) => void;
  /** What happens when a mail has been read, before the server says yes to it. */
  beforeYes: (run: () => Promise<unknown>) => void;
  reset: () => void;
  stop: () => Promise<void>;
};

type Options = {
  port?: number /** Offers TLS with a certificate that nobody trusts. */;
  offersTls?: boolean;
};

/** A mail server on the loopback, for tests: it keeps what it is given, or refuses, or says nothing. */
export async function startFakeMailServer(options: Options = {}): Promise<FakeMailServer> {
  const received: Received[] = [];
  const connections = { now: 0, most: 0, all: 0 };
  let current: Answer = "take";
  let beforeYes: () => Promise<unknown> = async () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.offersTls ? ["AUTH"] : ["AUTH", "STARTTLS"],
    onConnect: (_, done) => {
      connections.now += 1;
      connections.all += 1;
      connections.most = Math.max(connections.most, connections.now);
      done();
    },
    onClose: () => {
      connections.now -= 1;
    },
    onRcptTo: (_, __, done) => {
      const isRefused = typeof current === "object" && "recipient" in current;
      done(isRefused ? refusal(current, "no such mailbox <amara@candidate.org>") : undefined);
    },
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      void read(stream).then(async (mail) => {
        if (current === "hang") return;
        if (typeof current === "object") return done(refusal(current, "not this one"));
        received.push({ ...mail, recipients });
        await beforeYes();
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${portOf(server.server.address())}/?socketTimeout=600`,
    received,
    connections,
    beforeYes: (run) => {
      beforeYes = run;
    },
    answer: (answer) => {
      current = answer;
    },
    reset: () => {
      current = "take";
      beforeYes = async () => undefined;
      received.length = 0;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(stream: SMTPServerDataStream): Promise<ParsedMail> {
  return simpleParser(stream);
}

function refusal(answer: Answer, words: string): Error {
  const code = typeof answer === "object" ? Object.values(answer)[0] : 500;
  return Object.assign(new Error(words), { responseCode: code });
}

function portOf(address: string | AddressInfo | null): number {
  if (typeof address !== "object" || address === null) throw new Error("the mail server has no port");
  return address.port;
}
