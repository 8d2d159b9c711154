import Link from "next/link";
import type { ReactNode } from "react";

type PersonLineProps = { applicationId: string; name: string; about: ReactNode; when: ReactNode };

/** One application in a list of things that wait: who, about what, since when. */
export function PersonLine({ applicationId, name, about, when }: PersonLineProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-b sm:flex-nowrap border-line px-2 py-1 text-sm">
      <Link
        href={`/desk/applications/${applicationId}`}
        className="max-w-full truncate py-0.5 text-base font-semibold sm:max-w-[45%] sm:shrink-0 no-underline hover:underline"
      >
        {name}
      </Link>
      <span className="flex max-w-full min-w-0 items-baseline gap-3 truncate text-ink-soft">{about}</span>
      <span className="flex max-w-full min-w-0 items-baseline gap-3 text-ink-soft sm:ml-auto sm:max-w-[40%] sm:shrink-0">
        {when}
      </span>
    </li>
  );
}
