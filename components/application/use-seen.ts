import { type RefObject, useEffect, useRef } from "react";
import { fetchJson } from "@/lib/fetch-json";

/** Keeps that a note was seen once its element is really in sight: a page made ahead, hidden, has shown nobody. */
export function useSeen<E extends HTMLElement>(noteId: string | null): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    if (!noteId || !element) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      // Not kept, it is simply new once more.
      fetchJson("/api/mentions/seen", { body: { noteIds: [noteId] } }).catch(() => undefined);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [noteId]);
  return ref;
}
