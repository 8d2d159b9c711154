import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { type DbOrTx, db } from "@/db/client";
import { messageTemplates, users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { toLocale } from "@/lib/i18n/locales";
import { isTemplateKind, templateKindNames } from "./template-kinds";
import type { TemplateRow, TemplateView } from "./template-schemas";

const columns = {
  id: messageTemplates.id,
  kind: messageTemplates.kind,
  locale: messageTemplates.locale,
  name: messageTemplates.name,
  subject: messageTemplates.subject,
  text: messageTemplates.text,
  updatedAt: messageTemplates.updatedAt,
  updatedBy: users.name,
};

/** Every template, in the order a search goes. @throws AppError `forbidden` */
export async function listTemplates(viewer: Viewer): Promise<TemplateRow[]> {
  assertCan(viewer, "template.edit");
  const rows = await select(db).orderBy(
    asc(messageTemplates.kind),
    asc(messageTemplates.name),
    asc(messageTemplates.locale),
  );
  const views = rows.flatMap((row) => toView(row) ?? []).map(({ text: _, ...row }) => row);
  const place = ({ kind }: TemplateRow) => templateKindNames.indexOf(kind);
  return views.toSorted((one, other) => place(one) - place(other));
}

/** @throws AppError `forbidden` */
export async function findTemplate(
  viewer: Viewer,
  templateId: string,
  tx: DbOrTx = db,
): Promise<TemplateView | null> {
  assertCan(viewer, "template.edit");
  if (!z.uuid().safeParse(templateId).success) return null;
  const [row] = await select(tx).where(eq(messageTemplates.id, templateId));
  return row ? toView(row) : null;
}

function select(tx: DbOrTx) {
  return tx
    .select(columns)
    .from(messageTemplates)
    .leftJoin(users, eq(users.id, messageTemplates.updatedByUserId))
    .$dynamic();
}

type Row = Omit<TemplateView, "kind" | "locale" | "updatedAt"> & {
  kind: string;
  locale: string;
  updatedAt: Date;
};

function toView({ kind, locale, updatedAt, ...row }: Row): TemplateView | null {
  if (!isTemplateKind(kind)) return null;
  return { ...row, kind, locale: toLocale(locale), updatedAt: updatedAt.toISOString() };
}
