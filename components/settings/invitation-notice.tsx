"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { InvitationView } from "@/lib/users/schemas";

/** What came of an invitation: a mail is on its way, or the link is there to be handed on. */
export function InvitationNotice({ invitation }: { invitation: InvitationView }) {
  const { name, email, link } = invitation;
  if (!link) {
    return (
      <Notice tone="good" role="status" title={`${name} is invited`}>
        The mail to {email} is on its way.
      </Notice>
    );
  }
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    showToast({ text: "The link is copied." });
  };
  return (
    <Notice tone="good" role="status" title={`${name} is invited`} className="w-full">
      <div className="flex flex-col gap-2">
        <p>No mail brings the link to {email}, so please pass it on. It is shown here only now.</p>
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextField label="Invitation link" name="link" value={link} readOnly />
          </div>
          <Button onClick={copy}>Copy</Button>
        </div>
      </div>
    </Notice>
  );
}
