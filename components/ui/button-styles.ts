import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent hover:bg-accent-hover data-popup-open:bg-accent-hover",
  secondary: "border-line bg-surface text-ink hover:bg-hover data-popup-open:bg-hover",
  quiet: "border-transparent bg-transparent text-ink hover:bg-hover data-popup-open:bg-hover",
  danger: "border-bad bg-surface text-bad hover:bg-hover data-popup-open:bg-hover",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-control-small px-2",
  medium: "min-h-control px-3",
};

/** One look for everything that is pressed, whether it is a button or a link. */
export function buttonStyles(variant: ButtonVariant, size: ButtonSize): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-control border py-1 text-center text-control font-medium",
    "no-underline transition-colors select-none",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    "[&>svg]:size-4 [&>svg]:shrink-0",
    variants[variant],
    sizes[size],
  );
}
