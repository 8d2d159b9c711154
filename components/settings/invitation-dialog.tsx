"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { InvitationView } from "@/lib/users/schemas";
import { InvitationNotice } from "./invitation-notice";

type InvitationDialogProps = { invitation: InvitationView | null; onClose: () => void };

export function InvitationDialog({ invitation, onClose }: InvitationDialogProps) {
  return (
    <Dialog
      title="Invited again"
      description="The link sent before does not work any more."
      open={invitation !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={<DialogClose render={<Button>Done</Button>} />}
    >
      {invitation && <InvitationNotice invitation={invitation} />}
    </Dialog>
  );
}
