import Link from "next/link";
import { useTranslations } from "next-intl";
import type { OpenRoleView } from "@/lib/jobs/posting-view";

export function RoleList({ roles }: { roles: OpenRoleView[] }) {
  const t = useTranslations("careers");
  const type = useTranslations("employmentType");
  return (
    <ul className="max-w-3xl border-t border-line">
      {roles.map((role) => (
        <li key={role.slug} className="group relative border-b border-line py-6">
          <h2 className="font-serif text-display-sm font-semibold">
            <Link
              href={`/jobs/${role.slug}`}
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
