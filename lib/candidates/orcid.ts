/** The iD in its canonical grouping, from a pasted link or digits alone; null when it is none. */
export function parseOrcid(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, "")
    .replace(/\/$/, "");
  const match = /^(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(bare);
  if (!match) return null;
  const groups = match.slice(1).map((group) => group.toUpperCase());
  return hasValidCheck(groups.join("")) ? groups.join("-") : null;
}

export function orcidUrl(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** ISO 7064 mod 11-2: the last character checks the fifteen before it. */
function hasValidCheck(characters: string): boolean {
  const total = [...characters.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return characters.at(15) === (check === 10 ? "X" : String(check));
}
