import type { ReactNode } from "react";

type SettingsSectionProps = { id: string; title: string; intro?: ReactNode; children: ReactNode };

/** One part of a job's settings, with a place of its own in the page's address. */
export function SettingsSection({ id, title, intro, children }: SettingsSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="flex scroll-mt-14 flex-col gap-4 border-t border-line py-6 first:border-t-0 first:pt-0"
    >
      <div className="flex flex-col gap-1">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        {intro && <p className="max-w-measure text-sm text-ink-soft">{intro}</p>}
      </div>
      {children}
    </section>
  );
}
