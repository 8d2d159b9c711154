/**
 * Words as readers of any script count them: Chinese, Thai and Arabic as well. The language is fixed, so that
 * the browser's count and the server's are one. Null in a browser too old to know; then the server counts.
 */
export function countWords(text: string): number | null {
  const words = segmenter();
  if (!words) return null;
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++;
  return count;
}

let made: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter | null {
  if (!("Segmenter" in Intl)) return null;
  made ??= new Intl.Segmenter("en", { granularity: "word" });
  return made;
}
