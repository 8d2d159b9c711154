import { findingWords } from "@/lib/conflicts/finding-words";
import type { FindingView } from "@/lib/conflicts/schemas";

type FindingsProps = { findings: FindingView[]; count: number; isOwn?: boolean };

/** What was found, the surest first, each with the rule that found it. */
export function Findings({ findings, count, isOwn }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul aria-label="What was found" className="flex flex-col gap-0.5 text-sm wrap-anywhere">
      {findings.map((finding) => (
        <li key={finding.key}>
          <span className="font-medium">{finding.strength === "certain" ? "Certain:" : "Possible:"}</span>{" "}
          {findingWords(finding, isOwn)}
        </li>
      ))}
      {count > findings.length && <li className="text-ink-soft">And {count - findings.length} more.</li>}
    </ul>
  );
}
