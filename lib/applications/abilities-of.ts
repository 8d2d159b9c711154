import "server-only";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { Abilities } from "./application-view";

/** What one may do on an application's page. */
export function abilitiesOf({ role }: Viewer): Abilities {
  return {
    canMove: can(role, "application.move"),
    canHire: can(role, "application.hire"),
    canReject: can(role, "application.reject"),
    canMessage: can(role, "application.message"),
    canAssign: can(role, "reviewer.assign"),
    canAssignRecruiter: can(role, "application.assign"),
    canReveal: can(role, "application.reveal"),
    canOverride: can(role, "blindness.override"),
  };
}

/** Nothing can be done any more with what was erased. */
export const noAbilities: Abilities = {
  canMove: false,
  canHire: false,
  canReject: false,
  canMessage: false,
  canAssign: false,
  canAssignRecruiter: false,
  canReveal: false,
  canOverride: false,
};
