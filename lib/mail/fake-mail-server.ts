import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";

export type Received = ParsedMail & { recipients: string[] };

type Answer = "take" | "hang" | { recipient: number } | { data: number };

export type FakeMailServer = {
  url: string;
  received: Received[];
  /** How the next mails are answered; "take" again after `reset`. */
  answer: (answer: Answer) => void;
  reset: () => void;
  stop: () => Promise<void>;
};

/** A mail server on the loopback, for tests: it keeps what it is given, or refuses, or says nothing. */
export async function startFakeMailServer(): Promise<FakeMailServer> {
  const received: Received[] = [];
  let current: Answer = "take";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
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
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${portOf(server.server.address())}/?socketTimeout=600`,
    received,
    answer: (answer) => {
      current = answer;
    },
    reset: () => {
      current = "take";
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
