const barStyles =
  "h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken " +
  "[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent";

type ProgressProps = {
  label: string;
  /** Left out while nobody knows how long it takes. */
  value?: number;
  max?: number;
  /** In words, e.g. "1.2 of 4 MB". */
  text?: string;
};

export function Progress({ label, value, max = 100, text }: ProgressProps) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex justify-between gap-2">
        <span>{label}</span>
        {text && <span className="text-ink-soft tabular-nums">{text}</span>}
      </div>
      <progress aria-label={label} value={value} max={max} className={barStyles} />
    </div>
  );
}
