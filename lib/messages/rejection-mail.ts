type RejectionMailOf = {
  candidateName: string;
  jobTitle: string;
  organisationName: string;
  senderName: string;
};

/** What the dialog begins with: kind, plain, and true of everyone. The sender edits it before it is queued. */
export function rejectionMail(of: RejectionMailOf): { subject: string; text: string } {
  return {
    subject: `Your application for ${of.jobTitle}`,
    text: [
      `Dear ${of.candidateName},`,
      `Thank you for applying for ${of.jobTitle} at ${of.organisationName}, and for the time and care you put into it.`,
      "We have read your application closely and have decided not to take it further. This was a decision between many strong applications, and it says nothing about the worth of your work.",
      "We would be glad to hear from you again when another of our roles fits you.",
      `With kind regards,\n${of.senderName}\n${of.organisationName}`,
    ].join("\n\n"),
  };
}
