"use client";

import { EyeOff } from "lucide-react";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { RevealDialog } from "./reveal-dialog";

/** That a stage hides who this is, and for whom it may be said, the way to ask. */
export function Anonymised({ page }: { page: ApplicationPageView }) {
  const { application, viewer } = page;
  if (!application.isAnonymised) return null;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-soft">
      <EyeOff aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-52">Anonymised: name, contact and links are hidden in this stage.</p>
      {viewer.canReveal && <RevealDialog applicationId={application.id} />}
    </div>
  );
}
