export type ToastInput = {
  /** A sentence: "Moved Amara Okonkwo to Research talk." */
  text: string;
  tone?: "good" | "bad";
  /** Most often Undo. Taking it closes the toast. */
  action?: { label: string; onAction: () => void };
  durationMs?: number;
};

export type Toast = ToastInput & { id: number };

const maxToasts = 3;
const none: Toast[] = [];
const listeners = new Set<() => void>();
let toasts: Toast[] = none;
let lastId = 0;

/** Says what was done (or why not), from anywhere in the browser. Returns the id to close it with. */
export function showToast(input: ToastInput): number {
  lastId += 1;
  replace([...toasts, { ...input, id: lastId }].slice(-maxToasts));
  return lastId;
}

export function closeToast(id: number) {
  replace(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function currentToasts() {
  return toasts;
}

export function noToasts() {
  return none;
}

function replace(next: Toast[]) {
  toasts = next;
  for (const notify of listeners) notify();
}
