import { asName } from "./as-name.ts";
import { agreesWithName, plainLetters } from "./name-agreement.ts";
import { bodySize, type Placed } from "./sections.ts";

type Candidate = { name: string; passage: Placed; row: number; score: number };

const enough = 4;

/**
 * The person's name: what can be one, judged by its place, its size, what it is called, and whether the e-mail
 * address or the file itself says the same. Too little of that is no name at all.
 */
export function findName(passages: Placed[], localParts: string[], metadata: string): string | undefined {
  if (passages.some(({ page, text }) => page === 1 && /^\W*abstract\W*$/i.test(text))) return undefined;
  const top = passages.filter(isWhereNamesStand).slice(0, 40);
  const body = bodySize(passages);
  const texts = joined(top, body);
  const largest = Math.max(0, ...texts.filter(({ text }) => asName(text)).map(({ passage }) => passage.size));
  const candidates = texts.flatMap(({ passage, text }, row): Candidate[] => {
    const name = asName(text);
    if (!name) return [];
    const isLargest = passage.size >= largest * 0.98 && passage.size > body * 1.12;
    const agrees = localParts.some((part) => agreesWithName(part, name));
    const isAlone = passage.label === "" && !/[|•·@\d]/.test(passage.text);
    const score =
      (isLargest ? 3 : 0) +
      (passage.size > body * 1.5 && isLargest ? 1 : 0) +
      (nameWord.test(passage.label) || nameWord.test(beforeColon(text)) ? 4 : 0) +
      (agrees ? 4 : 0) +
      (isSaidBy(metadata, name) ? 3 : 0) +
      (row < 3 ? 2 : 0) +
      (isAlone && row < 3 ? 1 : 0) +
      (isHardToTell(name) ? -2 : 0);
    return [{ name, passage, row, score }];
  });
  const [best] = candidates.toSorted((a, b) => b.score - a.score || a.row - b.row);
  return best && best.score >= enough ? best.name : undefined;
}

/** On the first page: above everything, or with the contacts. */
function isWhereNamesStand({ page, section, isNearTop, text }: Placed): boolean {
  return (
    page === 1 &&
    text !== "" &&
    (section === undefined || section === "contact") &&
    (isNearTop || section === "contact")
  );
}

const nameWord =
  /^\W*(full |first |last |family |given |sur)?(name|vorname|nachname|nom|prénom|nombre|nome|cognome|имя|фио|姓名|氏名|성명|이름|الاسم|שם|नाम|ชื่อ|họ (và )?tên)(\(?s\)?)?( ?[/&,-] ?.*)?\W*$/iu;

function beforeColon(text: string): string {
  return /^([^:]{2,40}):/.exec(text)?.[1] ?? "";
}

function isSaidBy(metadata: string, name: string): boolean {
  const words = plainLetters(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1);
  const said = plainLetters(metadata);
  return words.length > 0 && words.every((word) => said.includes(word));
}

/** One Latin word alone is a name for some, and for most a headline. */
function isHardToTell(name: string): boolean {
  return /^[\p{Script=Latin}'’-]+$/u.test(name);
}

type Text = { passage: Placed; text: string };

/** A name that is too large for one line goes on in the next, in the same size. */
function joined(top: Placed[], body: number): Text[] {
  return top.flatMap((passage, index) => {
    // "Jane Doe — Data Scientist"
    const [own = ""] = passage.text.split(/\s+[—–|•·]\s+/);
    const texts: Text[] = [{ passage, text: asName(passage.text) ? passage.text : own }];
    let last = passage;
    for (const next of top.slice(index + 1)) {
      if (passage.size > body * 1.12 && texts.length < 3 && goesOn(last, next)) {
        const link = /-$/.test(last.text) ? "" : " ";
        texts.unshift({ passage, text: texts[0]?.text + link + next.text });
        last = next;
      }
    }
    return texts;
  });
}

function goesOn(last: Placed, next: Placed): boolean {
  return (
    (Math.abs(next.x - last.x) < 4 || isCentredUnder(next, last)) &&
    Math.abs(next.size - last.size) < 0.5 &&
    next.y > last.y &&
    next.y - last.y < 1.9 * last.size &&
    next.label === "" &&
    [last, next].every(({ text }) => !text.includes(",") && text.split(/\s+/).length <= 3)
  );
}

function isCentredUnder(other: Placed, passage: Placed): boolean {
  return Math.abs((other.x + other.right) / 2 - (passage.x + passage.right) / 2) < 6;
}
