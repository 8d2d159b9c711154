"use client";

import { useSyncExternalStore } from "react";
import { exactWords, relativeWords } from "./time-words";
import { Tooltip } from "./tooltip";

type RelativeTimeProps = {
  iso: string;
  style?: "long" | "short";
  /** False inside cards and links, where one more tab stop each would be in the way. */
  focusable?: boolean;
  className?: string;
};

/** "3 days ago", with the exact time in the reader's zone on hover and focus. */
export function RelativeTime({ iso, style = "long", focusable = true, className }: RelativeTimeProps) {
  const minute = useSyncExternalStore(subscribeToMinutes, currentMinute, () => null);
  // The server and the first paint may stand on both sides of a minute: React then keeps the server's words.
  const words = relativeWords(iso, minute === null ? Date.now() : minute * 60_000 + 59_999, style);
  const exact = minute === null ? exactWords(iso, "UTC") : exactWords(iso);
  const time = (
    <time
      dateTime={iso}
      aria-description={exact}
      tabIndex={focusable ? 0 : undefined}
      className={className}
      suppressHydrationWarning
    >
      {words}
    </time>
  );
  return <Tooltip text={exact} render={time} />;
}

function currentMinute() {
  return Math.floor(Date.now() / 60_000);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all times of the page. */
function subscribeToMinutes(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const notify of listeners) notify();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
