"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { closeToast, currentToasts, noToasts, subscribeToToasts, type Toast } from "./toast-store";

/** The live region that speaks confirmations; always there, so that what comes into it is announced. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, noToasts);
  const [held, setHeld] = useState(false);
  return (
    <section
      aria-label="Messages"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-60 flex justify-center px-4"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" aria-atomic="false" className="flex w-full max-w-md flex-col gap-2">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} held={held} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { id, text, tone = "good", action } = toast;
  const durationMs = toast.durationMs ?? (tone === "bad" ? 12_000 : action ? 8_000 : 5_000);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closeToast(id), durationMs);
    return () => clearTimeout(timer);
  }, [id, durationMs, held]);
  return (
    <div className="pointer-events-auto flex items-center gap-2 rounded-md border border-line bg-surface py-1.5 pr-1.5 pl-3 text-base shadow-raised transition-opacity starting:opacity-0">
      {tone === "good" ? (
        <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
      ) : (
        <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" />
      )}
      <p className="min-w-0 flex-1 py-1">{text}</p>
      {action && (
        <Button
          variant="quiet"
          className="text-accent-ink"
          onClick={() => {
            closeToast(id);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X aria-hidden />} onClick={() => closeToast(id)} />
    </div>
  );
}
