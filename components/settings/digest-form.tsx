"use client";

import { useEffect } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps } from "@/components/ui/conform";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { setDigestAction } from "@/lib/users/digest-actions";

export function DigestForm({ wantsDigest }: { wantsDigest: boolean }) {
  const { result, fields, formProps, isPending } = useActionForm<
    { wantsDigest: string },
    { wantsDigest: boolean }
  >(setDigestAction, { id: "digest", defaultValue: { wantsDigest: wantsDigest ? "on" : undefined } });
  useEffect(() => {
    if (!result?.ok) return;
    const text = result.data.wantsDigest ? "You get it from tomorrow on." : "You get it no more.";
    showToast({ text, tone: "good" });
  }, [result]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <input type="hidden" name="isAsked" value="yes" />
      <Checkbox
        key={fields.wantsDigest.key}
        {...checkboxProps(fields.wantsDigest)}
        label="Mail me once a day who is waiting"
        help="Numbers and a link, around 6:00 UTC, on days when somebody is."
      />
      <div>
        <SubmitButton pending={isPending}>Save</SubmitButton>
      </div>
    </form>
  );
}
