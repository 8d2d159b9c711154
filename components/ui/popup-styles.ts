/** One look for everything that floats above the page. */
export const popupStyles =
  "rounded-md border border-line bg-surface text-ink shadow-raised outline-none transition-[opacity,transform] " +
  "duration-120 data-starting-style:opacity-0 data-ending-style:opacity-0 data-instant:transition-none";

export const backdropStyles =
  "fixed inset-0 z-40 bg-veil transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0";
