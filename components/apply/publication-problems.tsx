import { Notice } from "@/components/ui/notice";
import { fillText } from "@/lib/fill-text";
import type { PublicationProblem } from "@/lib/publications/publication";
import type { ApplyFormMessages } from "./apply-messages";

type Props = { problems: PublicationProblem[]; words: ApplyFormMessages["publications"] };

const shownAtMost = 10;

/** Which entries could not be read, by their line, so that they can be mended in the text above. */
export function PublicationProblems({ problems, words }: Props) {
  const { length: count } = problems;
  return (
    <Notice tone="warn" title={count === 1 ? words.problemsOne : fillText(words.problems, { count })}>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.slice(0, shownAtMost).map(({ line, kind, name }) => (
          <li key={`${line} ${name}`} className="wrap-anywhere">
            {fillText(name === "" ? words.line : words.lineNamed, { line: String(line), name })}{" "}
            {words.problem[kind]}
          </li>
        ))}
      </ul>
      {count > shownAtMost && (
        <p className="mt-1">{fillText(words.moreProblems, { count: count - shownAtMost })}</p>
      )}
    </Notice>
  );
}
