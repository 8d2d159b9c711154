"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { deleteTagAction } from "@/lib/tags/actions";
import type { CountedTag, DeletedTag, DeleteTagInput, TagView } from "@/lib/tags/schemas";

export function DeleteTagDialog({ tag, others }: { tag: CountedTag; others: TagView[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={`Delete the tag ${tag.name}?`}
      description="It goes from every application that has it, and the filters that name it. This cannot be undone; the histories keep who tagged what."
      size="small"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Delete ${tag.name}…`}>
          Delete…
        </Button>
      }
    >
      <DeleteForm tag={tag} others={others} />
    </Dialog>
  );
}

function DeleteForm({ tag, others }: { tag: TagView; others: TagView[] }) {
  const { result, formProps, isPending, errorItems } = useActionForm<DeleteTagInput, DeletedTag>(
    deleteTagAction,
    { id: `delete-tag-${tag.id}` },
  );
  // The page comes without the row, and with it goes this dialog.
  useEffect(() => {
    if (result?.ok) showToast({ text: doneWords(result.data), tone: "good" });
  }, [result]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="tagId" value={tag.id} />
      {others.length > 0 && (
        <SelectField
          label="Its applications get instead"
          name="intoTagId"
          placeholder="No other tag"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="flex justify-end">
        <SubmitButton variant="danger" pending={isPending}>
          Delete
        </SubmitButton>
      </div>
    </form>
  );
}

function doneWords({ name, count, into }: DeletedTag): string {
  const many = count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`;
  if (count === 0) return `${name} is deleted.`;
  return into ? `${name} is deleted; ${many} have ${into} now.` : `${name} is deleted from ${many}.`;
}
