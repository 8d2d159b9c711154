import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { sourceWords } from "@/lib/applications/source-words";
import { statusNames } from "@/lib/applications/status-words";
import type { PersonApplicationView } from "@/lib/duplicates/schemas";

type PersonApplicationProps = { application: PersonApplicationView; names?: boolean };

/** One application in a few words: for what, where it stands, since when, and where it came from. */
export function PersonApplication({ application, names = false }: PersonApplicationProps) {
  const { id, name, jobTitle, stageName, status, appliedAt, source } = application;
  return (
    <p className="min-w-0 text-sm wrap-anywhere">
      <Link
        href={`/desk/applications/${id}`}
        className="text-base font-semibold no-underline hover:underline"
      >
        {names ? <bdi>{name}</bdi> : jobTitle}
      </Link>
      <span className="block text-ink-soft">
        {names && `${jobTitle} · `}
        {status === "active" ? stageName : statusNames[status]}
        {` · ${sourceWords(source)} · `}
        <RelativeTime iso={appliedAt} focusable={false} />
      </span>
    </p>
  );
}
