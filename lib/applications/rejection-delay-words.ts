/** How a rejection's mail leaves, as the dialog and what is said after it have it. */
export function rejectionDelayWords(hours: number): { send: string; leaves: string; help: string } {
  if (hours === 0) {
    return { send: "send now", leaves: "leaves now", help: "It leaves at once and cannot be taken back." };
  }
  const span =
    hours % 24 === 0 && hours > 48 ? `${hours / 24} days` : hours === 1 ? "1 hour" : `${hours} hours`;
  return {
    send: `send in ${span}`,
    leaves: `leaves in ${span}`,
    help: `It leaves in ${span}. Taking the rejection back before then cancels it, and so does moving on.`,
  };
}
