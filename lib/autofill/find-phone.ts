import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Placed } from "./sections.ts";

/** The first number in the place for contacts that a telephone could have, as it is written; no fax. */
export function findPhone(passages: Placed[]): string | undefined {
  const contacts = passages.filter((passage) => passage.isContact || phoneWord.test(passage.label));
  const own = contacts.filter(({ section }) => section !== "references" && section !== "publications");
  const found = own.flatMap((passage) => numbersOf(passage));
  const [best] = [...found.filter(({ isMobile }) => isMobile), ...found];
  return best?.number;
}

const phoneWord =
  /(?<!\p{L})(phones?|tel|telephones?|mobile|mob|cell|cellular|handy|telefon|téléphone|portable|teléfono|móvil|telefono|cellulare|telefone|celular|telefoon|tlf|whats ?app|тел|телефон|моб|電話|电话|手机|手機|携帯|전화|휴대폰|هاتف|الهاتف|جوال|טלפון|נייד|फ़ोन|मोबाइल|โทร|điện thoại)(?!\p{L})/iu;
const mobileWord =
  /(?<!\p{L})(mobile|mob|cell|cellular|handy|portable|móvil|cellulare|celular|手机|手機|携帯|휴대폰|جوال|נייד)(?!\p{L})/iu;
const faxWord = /(?<!\p{L})(fax|telefax|téléfax|факс|传真|ファックス)(?!\p{L})/iu;
/** Numbers of other kinds, by the word before them. */
const otherWord =
  /(?<!\p{L})(orcid|id|isbn|issn|doi|arxiv|born|birth|dob|passport|visa|p\.?o\.? ?box|zip|postcode|postal|iban|tax|researcherid|scopus|h-index|citations?|gpa)(?!\p{L})[^\p{L}]*$/iu;

const shape = /(?<![\p{L}\p{N}./_=-])(?:\(?\+|00|\()?\(?\d[\d\s()./–-]{5,24}\d(?![\p{N}\p{L}_@])/gu;

type Found = { number: string; isMobile: boolean };

function numbersOf({ text, label, links }: Placed): Found[] {
  const dialled = links.flatMap(
    (link) => /^tel:([+\d().\s-]+)/i.exec(link.replaceAll("%20", " "))?.[1] ?? [],
  );
  let end = 0;
  const written = [...text.matchAll(shape)].flatMap((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    const said = /\p{L}/u.test(before) ? before : `${label} ${before}`;
    const number = match[0].replace(/\s+/g, " ").trim();
    const isNamed = phoneWord.test(said);
    if (faxWord.test(said) || (otherWord.test(said) && !isNamed)) return [];
    return canBePhone(number, isNamed) ? [{ number, isMobile: mobileWord.test(said) }] : [];
  });
  if (written.length > 0) return written;
  return dialled.filter((number) => canBePhone(number, true)).map((number) => ({ number, isMobile: false }));
}

function canBePhone(written: string, isNamed: boolean): boolean {
  const digits = written.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15 || isDate(written)) return false;
  const international = written.replace(/^00/, "+").replace(/\(0\)/, "");
  if (international.startsWith("+") || international.startsWith("(+"))
    return parsePhoneNumberFromString(international.replace("(+", "+"))?.isPossible() ?? false;
  if (/^\(?[2-9]\d{2}\)?[\s.-]{0,2}\d{3}[\s.-]?\d{4}$/.test(written))
    return isNamed || /[\s().-]/.test(written);
  if (isNamed) return true;
  return /^\(?0[1-9]/.test(written) && digits.length >= 9 && /[\s()/.-]/.test(written);
}

/** Years, ranges of years, and days. */
function isDate(written: string): boolean {
  return (
    /^(19|20)\d{2}\s*[-–/]\s*(19|20)?\d{2}$/.test(written) ||
    /^\d{1,2}[./-]\d{1,2}[./-](19|20)\d{2}$/.test(written) ||
    /^(19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}$/.test(written)
  );
}
