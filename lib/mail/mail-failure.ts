export type MailFailure = { reason: string; isFinal: boolean };

/**
 * Why a mail did not leave, in our words: a server's own answer quotes the address and is not kept.
 * Only a refusal of this recipient or message is final; a wrong password or name is ours to mend.
 */
export function mailFailure(thrown: unknown): MailFailure {
  const error = typeof thrown === "object" && thrown !== null ? thrown : {};
  const code: unknown = "code" in error ? error.code : undefined;
  const responseCode: unknown = "responseCode" in error ? error.responseCode : undefined;
  const command = "command" in error ? String(error.command) : "";
  const answer = typeof responseCode === "number" ? ` (${responseCode})` : "";
  const isPermanent = "permanent" in error && error.permanent === true;
  if (code === "EAUTH") return { reason: `The mail server refused our sign-in${answer}.`, isFinal: false };
  if (command === "RCPT TO")
    return { reason: `The mail server refused this address${answer}.`, isFinal: isPermanent };
  if (command === "MAIL FROM") {
    return { reason: `The mail server refused our sender address${answer}.`, isFinal: isPermanent };
  }
  if (command.startsWith("DATA")) {
    return { reason: `The mail server refused this mail${answer}.`, isFinal: isPermanent };
  }
  // nodemailer gives every trouble of a socket one code; what TLS objects to stands in the words alone.
  const words = "message" in error ? String(error.message) : "";
  const isTls = code === "ESOCKET" && /certificate|ssl|tls/i.test(words);
  return {
    reason:
      connectionReasons[isTls ? "ETLS" : String(code)] ?? `The mail server could not be reached${answer}.`,
    isFinal: false,
  };
}

const connectionReasons: Record<string, string> = {
  ETIMEDOUT: "The mail server did not answer in time.",
  ECONNECTION: "The mail server closed the connection.",
  EDNS: "The mail server's name was not found.",
  ETLS: "A safe connection to the mail server failed.",
  ECONFIG: "The mail settings (SMTP_URL) are wrong.",
};
