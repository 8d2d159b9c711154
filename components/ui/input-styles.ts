/** One look for everything that is typed into or chosen from. */
export const inputStyles =
  "w-full min-w-0 rounded-control border border-line-strong bg-surface px-2.5 py-1 text-control text-ink " +
  "min-h-control aria-invalid:border-bad aria-invalid:outline-bad disabled:bg-sunken disabled:text-ink-soft " +
  "read-only:bg-sunken";
