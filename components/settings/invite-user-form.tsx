"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { InvitationView } from "@/lib/users/schemas";
import { InvitationNotice } from "./invitation-notice";
import { InviteUserFields } from "./invite-user-fields";

/** The button, the dialog it opens, and what came of it. */
export function InviteUserForm() {
  const [isOpen, setIsOpen] = useState(false);
  const [invited, setInvited] = useState<InvitationView | null>(null);
  const onInvited = (invitation: InvitationView) => {
    setInvited(invitation);
    setIsOpen(false);
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <Dialog
        title="Invite a colleague"
        description="They get a link to choose a password. It works once, for seven days."
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger={<Button variant="primary">Invite a colleague</Button>}
      >
        <InviteUserFields onInvited={onInvited} />
      </Dialog>
      {invited && <InvitationNotice invitation={invited} />}
    </div>
  );
}
