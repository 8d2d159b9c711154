"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { disableUserAction, enableUserAction, inviteAgainAction } from "@/lib/users/actions";
import type { InvitationView, UserView } from "@/lib/users/schemas";
import { ChangeRoleDialog } from "./change-role-dialog";
import { InvitationDialog } from "./invitation-dialog";
import { useRunAction } from "./use-run-action";

/** What an admin can do about one colleague. Each button says about whom, to who cannot see the row. */
export function UserActions({ user, isViewer }: { user: UserView; isViewer: boolean }) {
  const [invitation, setInvitation] = useState<InvitationView | null>(null);
  const enable = useRunAction(enableUserAction, () =>
    showToast({ text: `${user.name} can sign in again.`, tone: "good" }),
  );
  const invite = useRunAction(inviteAgainAction, setInvitation);
  return (
    <div className="flex justify-end gap-1 whitespace-nowrap">
      {user.state === "invited" && (
        <Button
          size="small"
          pending={invite.isPending}
          aria-label={`Invite ${user.name} again`}
          onClick={() => invite.run({ userId: user.id })}
        >
          Invite again
        </Button>
      )}
      {user.state === "disabled" ? (
        <Button
          size="small"
          pending={enable.isPending}
          aria-label={`Enable ${user.name}`}
          onClick={() => enable.run({ userId: user.id })}
        >
          Enable
        </Button>
      ) : (
        <>
          <ChangeRoleDialog user={user} />
          <DisableButton user={user} isViewer={isViewer} />
        </>
      )}
      <InvitationDialog invitation={invitation} onClose={() => setInvitation(null)} />
    </div>
  );
}

function DisableButton({ user, isViewer }: { user: UserView; isViewer: boolean }) {
  const disable = useRunAction(disableUserAction, () =>
    showToast({ text: `${user.name} is disabled and signed out.`, tone: "good" }),
  );
  return (
    <AlertDialog
      title={isViewer ? "Disable your own account?" : `Disable ${user.name}?`}
      description={
        isViewer
          ? "You are signed out at once, and only another admin can let you in again."
          : "They are signed out at their next click and cannot sign in. What they wrote stays, and you can enable them again."
      }
      confirmLabel="Disable"
      pending={disable.isPending}
      onConfirm={() => disable.run({ userId: user.id })}
      trigger={
        <Button size="small" variant="quiet" pending={disable.isPending} aria-label={`Disable ${user.name}…`}>
          Disable…
        </Button>
      }
    />
  );
}
