/** One look for everything that is typed into or chosen from. */
export const inputStyles =
  "w-full min-w-0 rounded-control border border-line-strong bg-surface px-2.5 py-1 text-control text-ink " +
  "min-h-control aria-invalid:border-bad aria-invalid:outline-bad disabled:bg-sunken disabled:text-ink-soft " +
  "[[readonly]]:bg-sunken";

/** Beside a box or a button: the first line stands in the middle of it, however many follow. */
export const choiceText = "block py-[calc((var(--control-height)-var(--control-leading))/2)] text-control";

/** Right below that line. */
export const choiceHelp =
  "-mt-[calc((var(--control-height)-var(--control-leading))/2)] pb-1 text-control text-ink-soft";
