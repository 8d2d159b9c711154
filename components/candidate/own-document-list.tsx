import { useFormatter, useTranslations } from "next-intl";
import type { OwnDocumentView } from "@/lib/documents/own-documents";

/** What is with us, and which résumé counts. */
export function OwnDocumentList({ documents }: { documents: OwnDocumentView[] }) {
  const t = useTranslations("own.documents");
  const format = useFormatter();
  if (documents.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <ul className="flex flex-col">
      {documents.map(({ id, kind, fileName, addedAt, isCurrent }) => (
        <li key={id} className="flex flex-col border-t border-line py-2 last:border-b">
          <span dir="auto" className="wrap-anywhere">
            {fileName}
          </span>
          <span className="text-base text-ink-soft">
            {t(kind === "other" ? "other" : isCurrent ? "current" : "earlier")}
            {" · "}
            <time dateTime={addedAt}>{format.dateTime(new Date(addedAt), { dateStyle: "long" })}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
