import { Kbd } from "./kbd";

/** The key that does what its button says; of no use where one touches. */
export function Key({ children }: { children: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <Kbd>{children}</Kbd>
    </span>
  );
}
