import { fillIn } from "./fill-template";

/** Stands in a letter for the name its writer may not know; the letter that leaves has the name. */
export const namePlace = "[name]";

export function withName<Letter extends { subject: string; text: string }>(
  letter: Letter,
  name: string,
): Letter {
  const named = (text: string) => text.replaceAll(namePlace, () => fillIn(name));
  return { ...letter, subject: named(letter.subject), text: named(letter.text) };
}
