import { absoluteUrl } from "@/lib/origin";

type Owed = { asked: number; day: number; threeDays: number };

/** Numbers alone: a candidate's name in a colleague's mailbox would outlive an erasure. */
export function feedbackOwedMail({ name }: { name: string }, { asked, day, threeDays }: Owed) {
  const lines = [
    asked > 0 && `${applications(asked)} put before you`,
    day > 0 && `${applications(day)} waiting since yesterday`,
    threeDays > 0 && `${applications(threeDays)} waiting for three days or longer`,
  ].filter((line) => line !== false);
  return {
    kind: day + threeDays > 0 ? "feedback_reminder" : "feedback_owed",
    subject: `Your feedback is asked for: ${lines[0]}`,
    text: [
      `Hello ${name},`,
      "Colleagues would like to know what you think:",
      lines.map((line) => `• ${line}`).join("\n"),
      "{{link}}",
      "If you cannot give feedback on one, decline on its page, so that nobody waits for it. You are reminded after a day and after three, and then not again.",
    ].join("\n\n"),
    link: absoluteUrl("/desk"),
  };
}

function applications(count: number): string {
  return count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`;
}
