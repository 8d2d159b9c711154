import type { Metadata } from "next";
import { NewJobForm } from "@/components/settings/job/new-job-form";
import { requirePermission } from "@/lib/auth/require-permission";
import { appOrigin } from "@/lib/origin";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("job.edit");
  return { title: "New job" };
}

export default async function NewJobPage() {
  await requirePermission("job.edit");
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 pt-5 pb-16">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">New job</h1>
        <p className="max-w-measure text-ink-soft">
          It begins as a draft that nobody outside sees, with the usual stages. Its posting, its questions and
          the rest come next.
        </p>
      </div>
      <NewJobForm origin={appOrigin()} />
    </div>
  );
}
