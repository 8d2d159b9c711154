import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { pdfType } from "@/lib/documents/schemas";
import type { Queue } from "./use-queue";

const ahead = 3;
const freshMs = 60_000;

/** Has the next three, and the one before, read already, with the first page of each résumé drawn. */
export function useUpcoming({ rows, index }: Queue): void {
  const client = useQueryClient();
  // What is hidden does not hear that its data has come.
  const [, tell] = useReducer((times: number) => times + 1, 0);
  const ids = [...rows.slice(index, index + ahead + 1), ...rows.slice(Math.max(0, index - 1), index)];
  const shownId = rows[index]?.id;
  const key = ids.map(({ id }) => id).join(" ");
  useEffect(() => {
    let isWanted = true;
    const prepare = async () => {
      for (const id of key.split(" ").filter(Boolean)) {
        const page = await client
          .fetchQuery({ ...applicationQuery(id), staleTime: freshMs, retry: 1 })
          .catch(() => null);
        if (!isWanted) return;
        tell();
        const url = page && resumeUrl(page);
        // Who is shown draws their own.
        if (!url || id === shownId) continue;
        const { prepareFirstPage } = await import("@/components/application/pdf-cache");
        await prepareFirstPage(url);
        if (!isWanted) return;
      }
    };
    // The one who is shown comes first.
    const cancel = whenIdle(() => void prepare());
    return () => {
      isWanted = false;
      cancel();
    };
  }, [key, shownId, client]);
}

function resumeUrl({ documents }: ApplicationPageView): string | null {
  const resume = documents.find(({ kind }) => kind === "resume");
  return resume?.mediaType === pdfType ? `/api/documents/${resume.id}` : null;
}
