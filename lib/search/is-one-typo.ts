/** Whether one letter added, left out or mistaken, or two that changed places, make one word of the other. */
export function isOneTypo(a: string, b: string): boolean {
  const [one, other] = [[...a], [...b]];
  if (one.length > other.length) return isOneTypo(b, a);
  if (other.length - one.length > 1) return false;
  const at = other.findIndex((letter, place) => letter !== one[place]);
  if (at === -1) return false;
  const rest = (letters: string[], from: number) => letters.slice(from).join("");
  if (other.length > one.length) return rest(one, at) === rest(other, at + 1);
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return (
    rest(one, at + 1) === rest(other, at + 1) || (isSwapped && rest(one, at + 2) === rest(other, at + 2))
  );
}
