import "server-only";
import { absoluteUrl } from "@/lib/origin";
import { type WaitingKind, waitingKinds } from "./waiting-kinds";
import type { WaitingCount } from "./waiting-schemas";

type Counts = Record<WaitingKind, WaitingCount>;

/** Numbers alone: a candidate's name in a colleague's mailbox would outlive an erasure. Null when nobody waits. */
export function digestMail({ name }: { name: string }, counts: Counts) {
  const lines = waitingKinds.flatMap((kind) => {
    const { count, isOver } = counts[kind];
    return count === 0 ? [] : [`${isOver ? "Over " : ""}${sentences[kind](count)}`];
  });
  const first = lines[0];
  if (!first) return null;
  return {
    kind: "digest",
    subject: `Who is waiting: ${first}`,
    text: [
      `Good morning ${name},`,
      lines.map((line) => `• ${line}`).join("\n"),
      "{{link}}",
      "You get this once a day because you asked for it. Your account, on the same site, is where you stop it.",
    ].join("\n\n"),
    link: absoluteUrl("/desk"),
  };
}

const people = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const sentences: Record<WaitingKind, (count: number) => string> = {
  late: (count) => people(count, "person waits longer than promised", "people wait longer than promised"),
  tomorrow: (count) => people(count, "will by this time tomorrow", "will by this time tomorrow"),
  feedback: (count) =>
    people(
      count,
      "application waits for a colleague's feedback",
      "applications wait for colleagues' feedback",
    ),
  answer: (count) => people(count, "candidate waits for an answer", "candidates wait for an answer"),
};
