import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { DocumentForm } from "@/components/candidate/document-form";
import { OwnDocumentList } from "@/components/candidate/own-document-list";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { listOwnApplications } from "@/lib/candidates/queries";
import { requireCandidate } from "@/lib/candidates/require-candidate";
import { listOwnDocuments } from "@/lib/documents/own-documents";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.documents");
  return { title: t("title"), robots: { index: false } };
}

type Props = { params: Promise<{ id: string }> };

/** What was sent with one application; until a decision, more and newer can be added. */
export default async function OwnDocumentsPage({ params }: Props) {
  const [{ id }, candidate, locale] = await Promise.all([params, requireCandidate(), getLocale()]);
  const own = (await listOwnApplications(candidate, locale)).find((application) => application.id === id);
  if (!own) notFound();
  const [t, messages, documents] = await Promise.all([
    getTranslations("own.documents"),
    getMessages(),
    listOwnDocuments(candidate, id),
  ]);
  const form = { applicationId: id, locale };
  const words = { help: t("fileHelp"), problem: messages.application.problem };
  return (
    <OwnPageFrame title={t("title")} intro={own.title}>
      <OwnDocumentList documents={documents} />
      {own.status === "active" ? (
        <>
          <p>{t("text")}</p>
          <DocumentForm
            {...form}
            kind="resume"
            messages={{ ...words, label: t("replace"), submit: t("sendResume") }}
          />
          <DocumentForm
            {...form}
            kind="other"
            messages={{ ...words, label: t("add"), submit: t("sendOther") }}
          />
        </>
      ) : (
        <p>{t("decided")}</p>
      )}
    </OwnPageFrame>
  );
}
