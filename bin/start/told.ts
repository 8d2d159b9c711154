/** What bin/prepare.ts tells whoever started it. */
export const hasDemoAccounts = "has demo accounts";
