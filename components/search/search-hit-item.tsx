import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { statusNames } from "@/lib/applications/status-words";
import type { SearchHit } from "@/lib/search/search-schemas";
import { MarkedText } from "./marked-text";

/** Whom a search found, and in which sentences. */
export function SearchHitItem({ hit }: { hit: SearchHit }) {
  const { id, name, jobTitle, stageName, status, appliedAt, passages } = hit;
  const standing =
    status === "active" || status === "hired" ? stageName : `${statusNames[status]} at ${stageName}`;
  return (
    <li className="flex flex-col gap-1.5 border-b border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h2 className="min-w-0 text-base font-semibold">
          <TextLink href={`/desk/applications/${id}`} className="no-underline hover:underline">
            <MarkedText pieces={name} />
          </TextLink>
        </h2>
        <p className="text-sm text-ink-soft">
          {jobTitle} · {standing} · applied <RelativeTime iso={appliedAt} focusable={false} />
        </p>
      </div>
      {passages.length > 0 && (
        <dl className="grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
          {passages.map(({ kind, label, pieces }) => (
            <div key={`${kind} ${label} ${pieces.map(({ text }) => text).join("")}`} className="contents">
              <dt className="truncate text-ink-soft" title={label}>
                {label}
              </dt>
              <dd className="min-w-0 max-w-measure break-words" dir="auto">
                <MarkedText pieces={pieces} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
