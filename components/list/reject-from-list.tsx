"use client";

import { useQuery } from "@tanstack/react-query";
import { RejectForm } from "@/components/application/reject-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ListRow } from "@/lib/applications/list-schemas";
import { failureWords } from "@/lib/fetch-json";

/** The application page's own form, with what it needs fetched when it is asked for. */
export function RejectFromList({ row, onClose }: { row: ListRow; onClose: () => void }) {
  const { data: page, error, refetch } = useQuery(applicationQuery(row.id));
  return (
    <Dialog title={`Reject ${row.name}?`} open onOpenChange={(open) => !open && onClose()}>
      {page ? (
        <RejectForm page={page} onDone={onClose} />
      ) : error ? (
        <p role="alert">
          {failureWords(error)} <Button onClick={() => refetch()}>Try again</Button>
        </p>
      ) : (
        <p className="min-h-32 text-ink-soft">Loading the reasons…</p>
      )}
    </Dialog>
  );
}
