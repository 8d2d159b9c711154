import type { Identity } from "./identity";
import type { Span } from "./spans";

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’&-]{0,30}`;
const kind = String.raw`(?:Universit(?:y|ät|aet|at|é|e|à|ies|eit)|Universidade?|Uniwersytet|University College|College|Institute of (?:Science|Technology)|Polytechni(?:c|que)|Politecnico|Hochschule|Academy|École [\p{L}]{1,20}|Ecole [\p{L}]{1,20}|School of [\p{L} ]{1,30})`;
const schoolPattern = new RegExp(
  `(?:${word} ){0,4}${kind}(?: (?:of|de|di|degli|da|do|zu|at|in) (?:the )?${word}(?: ${word}){0,3}|(?: ${word}){1,3})?`,
  "gu",
);
/** Those that are called without their kind. */
const known =
  /\b(?:MIT|ETH(?: Z(?:ü|ue|u)rich)?|EPFL|EPFZ|UCL|LSE|KTH|TUM|RWTH|CMU|NYU|UCLA|UC [A-Z][a-z]+|Caltech|Stanford|Harvard|Princeton|Yale|Cornell|Columbia|Oxford|Cambridge|Imperial|Berkeley|Tsinghua|Peking|KAIST|IIT(?: [A-Z][a-z]+)?|IISc|NUS|Technion|Mila|INRIA|Inria|ENS)\b/g;

/** Schools by what schools are called, and where they said that they are. */
export function findSchools(text: string, { affiliation, hidesSchools }: Identity): Span[] {
  if (!hidesSchools) return [];
  return [schoolPattern, known, ...ownPattern(affiliation)].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      shown: "[school]",
    })),
  );
}

function ownPattern(affiliation: string | null): RegExp[] {
  const words = (affiliation ?? "").trim().split(/\s+/).filter(Boolean);
  if (words.join("").length < 3) return [];
  return [new RegExp(words.map((one) => RegExp.escape(one)).join("\\s+"), "giu")];
}
