import type { CSSProperties } from "react";
import type { Feedback } from "@/lib/applications/board-schemas";

/** "2/3": how many of those asked gave feedback. Nobody asked takes no space. */
export function FeedbackCount({ given, asked }: Feedback) {
  if (asked === 0) return null;
  const pie: CSSProperties & { "--given": string } = { "--given": `${Math.round((given / asked) * 100)}%` };
  return (
    <span className="shrink-0 tabular-nums" title={`${given} of ${asked} gave feedback`}>
      <span className="feedback-pie" style={pie} />
      {`${given}/${asked}`}
      <span className="sr-only"> gave feedback</span>
    </span>
  );
}
