/** The domains RFC 2606 keeps for examples: our demo accounts and candidates, whom nobody ever mails. */
export function isDemoAddress(email: string): boolean {
  const domain = email.trim().toLowerCase().split("@").at(-1) ?? "";
  return /(^|\.)(example|example\.(com|org|net)|test|invalid)$/.test(domain);
}
