type FeedbackAskedMailOf = {
  colleague: { name: string };
  asker: { name: string };
  job: { title: string };
};

/** Without the candidate's name: it would outlive an erasure in a mailbox, and a stage may hide it. */
export function feedbackAskedMail({ colleague, asker, job }: FeedbackAskedMailOf) {
  return {
    subject: `Your feedback is asked for: ${job.title}`,
    text: [
      `Hello ${colleague.name},`,
      `${asker.name} asks for your feedback on an application for ${job.title}. The résumé, the answers and your scorecard are here:`,
      "{{link}}",
      "Others' feedback stays hidden until you submit yours. If you cannot give any, decline on the same page, so that nobody waits for it.",
    ].join("\n\n"),
  };
}
