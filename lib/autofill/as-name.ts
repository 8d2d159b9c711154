import { notInNames } from "./not-in-names.ts";
import { isCountry } from "./places.ts";

/** The text as a person's name, without titles, degrees and "Curriculum vitae" around it; undefined when it is none. */
export function asName(text: string): string | undefined {
  const bare = inOrder(withoutTitles(withoutFrame(unspaced(text))));
  const own = inOneScript(bare);
  if (own.length < 2 || own.length > 60 || /[\d@#/\\_:;!?%&*+=<>|[\]{}•·…]/u.test(own)) return undefined;
  const words = own.split(/\s+/);
  if (isCountry(own) || words.some((word) => notInNames.has(word.toLowerCase().replace(/[.,]/g, ""))))
    return undefined;
  if (!isLikeName(own, words)) return undefined;
  return words.map((word, index) => withCase(word, index, own)).join(" ");
}

/** "A M A R A  O K O N K W O": single letters, words parted by wider gaps. */
function unspaced(text: string): string {
  const single = /^\p{L}\p{M}*(?: \p{L}\p{M}*)+$/u;
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u.test(text)) {
    return text.split(/\s+/).every((part) => [...part].length === 1) ? text.replace(/\s+/g, "") : text;
  }
  const parts = text.split(/\s{2,}/);
  if (parts.length > 1 && parts.every((part) => single.test(part) || /^[\p{L}\p{M}.'’-]$/u.test(part))) {
    return parts.map((part) => part.replaceAll(" ", "")).join(" ");
  }
  return text.replace(/\s+/g, " ");
}

const vitae =
  "curriculum vit(?:ae|æ)|r[ée]sum[ée]|c\\.?v\\.?|lebenslauf|vita|biographical sketch|biosketch|currículum(?: vitae)?|curriculum|full cv|academic cv|резюме|автобиография|βιογραφικό(?: σημείωμα)?|简历|個人履歷|个人简历|履歷表?|履歴書|職務経歴書|이력서|السيرة الذاتية|سيرة ذاتية|קורות חיים|जीवन परिचय|बायोडाटा|ประวัติย่อ|ประวัติส่วนตัว|sơ yếu lý lịch|hồ sơ";

function withoutFrame(text: string): string {
  return text
    .replace(new RegExp(`^\\s*(?:${vitae})\\s*(?:of|for|von|de|di|:|[-–—|,])*\\s*`, "iu"), "")
    .replace(new RegExp(`\\s*[-–—|,:('’s]*\\s*(?:${vitae})\\s*\\)?$`, "iu"), "")
    .replace(
      /^\s*(?:full |given |first |last |family |sur)?(?:name|vorname und nachname|nombre|nome|nom|имя|фио|姓名|氏名|성명|이름|الاسم|שם|नाम|ชื่อ|họ (?:và )?tên)(?:\(s\))?\s*[:：]\s*/iu,
      "",
    )
    .replace(
      /\((?:she|he|they|him|her|them|xe|ze)\s*\/.*?\)|(?:\s|^)(?:she|he|they)\/(?:her|him|them)\S*/giu,
      "",
    )
    .trim();
}

const degree =
  "Ph\\.? ?D\\.?|D\\.? ?Phil\\.?|Dr\\.? ?(?:rer\\. ?nat|phil|ing|med|iur|habil|h\\.c)\\.?|Sc\\.? ?D\\.?|D\\.? ?Sc\\.?|M\\.? ?Sc\\.?|B\\.? ?Sc\\.?|M\\.? ?S\\.?|B\\.? ?S\\.?|M\\.? ?A\\.?|B\\.? ?A\\.?|M\\.? ?Eng\\.?|B\\.? ?Eng\\.?|M\\.? ?Phil\\.?|M\\.? ?D\\.?|M\\.? ?B\\.? ?A\\.?|B\\.? ?Tech\\.?|M\\.? ?Tech\\.?|M\\.? ?Res\\.?|M\\.? ?Math\\.?|J\\.? ?D\\.?|P\\.? ?Eng\\.?|FRS|FACM|FIEEE|CPhys|Dipl\\.?-?\\s?(?:Ing|Inf|Phys|Math)\\.?|PMP|CFA|博士|硕士|教授|先生|女士|様|박사|교수|님";
const title =
  "(?:Univ\\.?-?|Assoc\\.?|Asst\\.?|Associate|Assistant|Adjunct|Emeritus)?\\s?Prof(?:essor)?\\.?|Dr\\.?-?(?:\\s?(?:rer\\. ?nat|phil|[Ii]ng|med|habil|h\\.c)\\.?)*|PD|Mr\\.?|Mrs\\.?|Ms\\.?|Mx\\.?|Miss|Sir|Dame|Ing\\.|Ir\\.|Dott\\.(?:ssa)?|Mag\\.|Dipl\\.?-?\\s?(?:Ing|Inf|Phys|Math)\\.?|Herr|Frau|Mme|Sr\\.|Sra\\.|Shri|Smt\\.?|Er\\.|Engr\\.?|Hon\\.|Rev\\.|Доктор|Д-р|Проф\\.?|دكتور[ةه]?|الدكتور[ةه]?|د\\.|أ\\.د\\.|م\\.|ד\"ר|ד״ר|פרופ['׳]?|डॉ\\.?|श्री|ดร\\.|นาย|นางสาว|นาง|TS\\.|ThS\\.|GS\\.|PGS\\.";

function withoutTitles(text: string): string {
  const before = new RegExp(`^(?:${title})(?=\\s|$)\\s*`, "u");
  const after = new RegExp(`(?:\\s+[-–]\\s+|\\s+)(?:${degree})\\s*$`, "u");
  const afterComma = new RegExp(`\\s*[,|(]\\s*(?:${degree})\\)?\\s*$`, "iu");
  const attached = /(?<=[\p{Script=Han}\p{Script=Hangul}])\s?(?:博士|教授|先生|女士|様|박사|교수|님)$/u;
  let bare = text;
  for (let round = 0; round < 5; round++) {
    bare = bare
      .replace(before, "")
      .replace(attached, "")
      .replace(/^(?:นางสาว|นาย|ดร\.)/u, "")
      .replace(afterComma, "");
    const shorter = bare.replace(after, "");
    // "Jack Ma", set in capitals, has no degree.
    if (shorter.trim().includes(" ")) bare = shorter;
  }
  return bare
    .replace(/[\s,|–—-]+$/u, "")
    .replace(/^[\s,|–—]+/u, "")
    .trim();
}

/** "Okonkwo, Amara" */
function inOrder(text: string): string {
  const [, family, given] = /^([^,]{2,30}),\s*([^,]{1,30})$/u.exec(text) ?? [];
  return family && given ? `${given} ${family}` : text;
}

/** "Xiaoming Wang (王小明)" has one name twice; the form takes one. */
function inOneScript(text: string): string {
  const latin = text
    .replace(/[(（]?[^\p{Script=Latin}\p{M}\p{P}\s]{1,}[^\p{Script=Latin}()（）]*[)）]?/gu, " ")
    .replace(/[()（）|/]/g, " ");
  const hasBoth =
    /\p{Script=Latin}{2}/u.test(text) &&
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Cyrillic}]{2}/u.test(
      text,
    );
  return (hasBoth ? latin : text).replace(/\s+/g, " ").trim();
}

const particle =
  /^(van|von|vom|zu|zur|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|las|los|bin|binti|ibn|ben|bint|al|el|ul|ter|ten|te|af|av|y|e|i|und|'t|’t|san|st\.?|mac|mc|abu|abd)$/iu;

function isLikeName(text: string, words: string[]): boolean {
  if (/^[\p{Script=Han}々〆]{2,4}$/u.test(text.replace(/[\s·・]/g, ""))) return true;
  if (/^[\p{Script=Hangul}\s]+$/u.test(text))
    return [...text.replace(/\s/g, "")].length <= 5 && words.length <= 2;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(text))
    return [...text].length <= 12;
  if (words.length > 6) return false;
  if (
    /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{M}\s'’"״׳.-]+$/u.test(text)
  ) {
    return (words.length >= 2 || /\p{Script=Thai}/u.test(text)) && words.length <= 5;
  }
  const isWord = (word: string) =>
    particle.test(word) ||
    /^(?:al|el|ul|ad|as|at|ar|az|ash|d|l|dell|bin|ibn|o)[-'’]\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word) ||
    /^["“(]?\p{Lu}[\p{L}\p{M}]*(?:['’ʼ.-]\p{L}[\p{L}\p{M}]*)*[.)"”]?$/u.test(word);
  const long = words.filter((word) => /\p{L}{2}/u.test(word) && !particle.test(word));
  return words.every(isWord) && long.length >= 1;
}

/** Capitals are how a name is set, not how it is spelt. */
function withCase(word: string, index: number, whole: string): string {
  const letters = word.replace(/[^\p{L}]/gu, "");
  const isAllCapitals = !/\p{Ll}/u.test(
    whole.replace(/(?<!\p{L})(?:van|von|de|der|den|da|di|la|al|bin)(?!\p{L})/gu, ""),
  );
  const isShouted =
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (
    index > 0 &&
    !isAllCapitals &&
    /^(DE|LA|DEL|LAS|LOS|DOS|DAS|DA|DI|VAN|VON|DER|DEN|DU|DES|LE)$/.test(word)
  ) {
    return word.toLowerCase();
  }
  const isShort = letters.length < 4 && !(whole.endsWith(` ${word}`) && /[AEIOU]/.test(letters));
  if (!isShouted || (!isAllCapitals && isShort)) return word;
  if (/^(.\.)+$/u.test(word) || /^[IVX]+$/.test(word)) return word;
  const lower = word.toLowerCase();
  if (index > 0 && /^(van|von|der|den|de|del|dos|das)$/.test(lower)) return lower;
  return lower
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter) => `Mc${letter.toUpperCase()}`);
}
