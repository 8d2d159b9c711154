/** The requirement as somebody rated it, where it reads otherwise now. */
export function RatedAs({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    <p dir="auto" className="text-sm text-ink-soft wrap-anywhere">
      Rated as it read before: “{words}”
    </p>
  );
}
