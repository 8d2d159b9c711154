import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { localeNames } from "@/lib/i18n/locales";
import { templateKinds } from "@/lib/messages/template-kinds";
import type { TemplateRow } from "@/lib/messages/template-schemas";

export function TemplateTable({ templates }: { templates: TemplateRow[] }) {
  return (
    <Table caption="Templates">
      <thead>
        <tr>
          <Th>Mail</Th>
          <Th>Language</Th>
          <Th>Subject</Th>
          <Th>Edited</Th>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ id, kind, name, locale, subject, updatedAt, updatedBy }) => (
          <Tr key={id}>
            <Td className="min-w-40">
              <Link href={`/desk/settings/templates/${id}`} className="font-medium hover:underline">
                {name}
              </Link>
              {kind === "message" && <p className="text-ink-soft">{templateKinds.message.name}</p>}
            </Td>
            <Td>{localeNames[locale]}</Td>
            <Td className="max-w-80 min-w-40">
              <span lang={locale} className="line-clamp-2 wrap-anywhere">
                {subject}
              </span>
            </Td>
            <Td className="whitespace-nowrap text-ink-soft">
              {updatedBy ? (
                <>
                  {updatedBy}, <RelativeTime iso={updatedAt} focusable={false} />
                </>
              ) : (
                "as it came"
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
