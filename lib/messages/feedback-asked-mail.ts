type FeedbackAskedMailOf = {
  colleague: { name: string };
  asker: { name: string };
  application: { fullName: string };
  job: { title: string };
};

export function feedbackAskedMail({ colleague, asker, application, job }: FeedbackAskedMailOf) {
  return {
    subject: `Your feedback on ${application.fullName}, ${job.title}`,
    text: [
      `Hello ${colleague.name},`,
      `${asker.name} asks for your feedback on the application of ${application.fullName} for ${job.title}. The résumé, the answers and your scorecard are here:`,
      "{{link}}",
      "Others' feedback stays hidden until you submit yours. If you cannot give any, decline on the same page, so that nobody waits for it.",
    ].join("\n\n"),
  };
}
