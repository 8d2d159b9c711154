/** The first thing the Tab key finds: past the header, to `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ label = "Skip to content" }: { label?: string }) {
  return (
    <a
      href="#main"
      data-print="hide"
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
    >
      {label}
    </a>
  );
}
