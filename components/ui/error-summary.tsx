"use client";

import { useEffect, useId, useRef } from "react";

/** `id` is that of the field the message is about; without one it is about the whole form. */
export type ErrorSummaryItem = { id?: string; message: string };

/** Stands above the form and takes the focus when it comes, again for each new answer of the server. */
export function ErrorSummary({
  items,
  title = "There is a problem",
}: {
  items: ErrorSummaryItem[];
  title?: string;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is a new array, and asks for focus again
  useEffect(() => ref.current?.focus(), [items]);
  if (items.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-control border-2 border-bad bg-surface px-4 py-3 text-control"
    >
      <h2 id={titleId} className="font-semibold">
        {title}
      </h2>
      <ul className="mt-1 flex flex-col gap-1">
        {items.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? (
              <a
                href={`#${id}`}
                className="font-medium text-bad underline underline-offset-2"
                onClick={(event) => focusField(event, id)}
              >
                {message}
              </a>
            ) : (
              <span className="font-medium text-bad">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault(): void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  (field.closest("fieldset") ?? field.parentElement ?? field).scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
