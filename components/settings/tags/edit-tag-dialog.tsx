"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldProps } from "@/components/ui/conform";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { updateTagAction } from "@/lib/tags/actions";
import { type TagView, tagColourNames, tagColours, type UpdateTagInput } from "@/lib/tags/schemas";

export function EditTagDialog({ tag }: { tag: TagView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={`Tag ${tag.name}`}
      size="small"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Edit ${tag.name}`}>
          Edit
        </Button>
      }
    >
      <TagForm tag={tag} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

const options = tagColours.map((value) => ({ value, label: tagColourNames[value] }));

function TagForm({ tag, onDone }: { tag: TagView; onDone: () => void }) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<UpdateTagInput, TagView>(
    updateTagAction,
    { id: `tag-${tag.id}`, defaultValue: { name: tag.name, colour: tag.colour } },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server
  useEffect(() => {
    if (!result?.ok) return;
    showToast({ text: `${result.data.name} is kept.`, tone: "good" });
    onDone();
  }, [result]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="tagId" value={tag.id} />
      <input type="hidden" name="seenName" value={tag.name} />
      <input type="hidden" name="seenColour" value={tag.colour} />
      <TextField key={fields.name.key} {...fieldProps(fields.name)} label="Name" maxLength={40} />
      <RadioGroup key={fields.colour.key} {...fieldProps(fields.colour)} label="Colour" options={options} />
      <div className="flex justify-end">
        <SubmitButton pending={isPending}>Save</SubmitButton>
      </div>
    </form>
  );
}
