import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/locales";
import type { OpenRoleView } from "@/lib/jobs/posting-view";

export function RoleList({ roles }: { roles: OpenRoleView[] }) {
  const t = useTranslations("careers");
  const type = useTranslations("employmentType");
  const locale = useLocale();
  return (
    <ul className="max-w-3xl border-t border-line">
      {roles.map((role) => (
        <li key={role.slug} className="group relative border-b border-line py-6">
          <h2 lang={role.postingLocale} className="font-serif text-display-sm font-semibold">
            <Link
              href={localePath(locale, `/jobs/${role.slug}`)}
              className="rounded-sm underline-offset-4 group-hover:underline after:absolute after:inset-0"
            >
              {role.title}
            </Link>
          </h2>
          <p className="mt-1 text-ink-soft">
            {t("facts", { team: role.team, location: role.location, type: type(role.employmentType) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
