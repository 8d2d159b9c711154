import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MergeForm } from "@/components/duplicates/merge-form";
import { PersonApplication } from "@/components/duplicates/person-application";
import { reasonsWords } from "@/components/duplicates/reasons-words";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import type { Viewer } from "@/lib/auth/viewer";
import { getSamePerson } from "@/lib/duplicates/find-same-person";
import { previewMerge } from "@/lib/duplicates/preview-merge";
import type { MergePreview, SamePersonView } from "@/lib/duplicates/schemas";
import { AppError } from "@/lib/errors";
import { orNotFound } from "@/lib/or-not-found";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requirePermission("candidate.merge");
  await orNotFound(getSamePerson(viewer, (await params).id));
  return { title: "Merge records" };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const search = z.object({ with: z.uuid().optional() });

/** Two records side by side, before they are merged; without a second one, those that are suggested. */
export default async function MergePage({ params, searchParams }: Props) {
  const viewer = await requirePermission("candidate.merge");
  const { id } = await params;
  const input = search.safeParse(await searchParams);
  if (!input.success) notFound();
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-6">
      <h1 className="text-xl font-semibold">Merge records</h1>
      {input.data.with ? (
        <Preview found={await findPreview(viewer, id, input.data.with)} />
      ) : (
        <Choices id={id} person={await orNotFound(getSamePerson(viewer, id))} />
      )}
    </div>
  );
}

/** The preview, or the sentence why there is none any more. */
async function findPreview(viewer: Viewer, id: string, otherId: string): Promise<MergePreview | string> {
  const pair = { applicationId: id, otherApplicationId: otherId };
  return orNotFound(
    previewMerge(viewer, pair).catch((thrown) => {
      if (thrown instanceof AppError && thrown.code === "conflict") return thrown.message;
      throw thrown;
    }),
  );
}

function Preview({ found: preview }: { found: MergePreview | string }) {
  if (typeof preview === "string") return <p>{preview}</p>;
  return (
    <>
      {preview.reasons.length > 0 && <p>{reasonsWords(preview.reasons)}.</p>}
      <div>
        <h2 className="text-lg font-semibold">What will stand together</h2>
        <ul aria-label="What will stand together" className="mt-2 grid gap-3 sm:grid-cols-2">
          {preview.applications.map((application) => (
            <li key={application.id}>
              <PersonApplication application={application} names />
            </li>
          ))}
        </ul>
      </div>
      <MergeForm preview={preview} />
    </>
  );
}

function Choices({ id, person }: { id: string; person: SamePersonView }) {
  if (person.suggestions.length === 0) return <p>Nobody seems to be the same person.</p>;
  return (
    <ul aria-label="May be the same person" className="flex flex-col gap-3">
      {person.suggestions.map(({ other, reasons }) => (
        <li key={other.id}>
          <PersonApplication application={other} names />
          <p className="text-sm">
            {reasonsWords(reasons)}.{" "}
            <TextLink href={`/desk/applications/${id}/merge?with=${other.id}`}>Compare and merge</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
