import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { mailKind } from "@/lib/mail/mail-kinds";
import type { MailRow } from "@/lib/mail/outbox-schemas";
import { MailStateWords } from "./mail-state";

export function MailTable({ mails, nowIso }: { mails: MailRow[]; nowIso: string }) {
  return (
    <Table caption="Mails, newest first">
      <thead>
        <tr>
          <Th>Subject</Th>
          <Th>To</Th>
          <Th>State</Th>
          <Th>Written</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <Tr key={mail.id}>
            <Td className="max-w-80 min-w-48">
              <Link
                href={`/desk/settings/outbox/${mail.id}`}
                className="line-clamp-2 font-medium wrap-anywhere hover:underline"
              >
                {mail.subject}
              </Link>
              <span className="text-ink-soft">{mailKind(mail.kind).name}</span>
            </Td>
            <Td className="max-w-64 min-w-40">
              <p className="line-clamp-2 wrap-anywhere">{mail.toName ?? mail.toEmail}</p>
              {mail.toName && <p className="wrap-anywhere text-ink-soft">{mail.toEmail}</p>}
            </Td>
            <Td className="max-w-64 min-w-40">
              <MailStateWords mail={mail} nowIso={nowIso} />
            </Td>
            <Td className="whitespace-nowrap text-ink-soft">
              <RelativeTime iso={mail.createdAt} focusable={false} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
