import type { ReactNode } from "react";

type SettingsPageProps = { title: string; children: ReactNode; intro?: ReactNode };

/** One page of the settings: its heading, a sentence on what it is for, its content. */
export function SettingsPage({ title, intro, children }: SettingsPageProps) {
  return (
    <div className="flex flex-col gap-5 pt-5">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro && <p className="max-w-measure text-ink-soft">{intro}</p>}
      </div>
      {children}
    </div>
  );
}
