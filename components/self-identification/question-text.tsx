import type { TextBlock } from "@/lib/self-identification/question-set";

/** What stands around a question, as it was published. */
export function QuestionText({ blocks }: { blocks: TextBlock[] }) {
  return blocks.map(({ heading, paragraphs, points }) => (
    <div key={heading ?? paragraphs[0]} className="flex flex-col gap-3">
      {heading && <h3 className="font-semibold">{heading}</h3>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {points && (
        <ul className="list-disc pl-5">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  ));
}
