import type { Metadata } from "next";
import { LiftHoldForm, SetHoldForm } from "@/components/application/hold-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import { orNotFound } from "@/lib/or-not-found";
import { getHold } from "@/lib/retention/queries";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("retention.manage");
  return { title: "Legal hold" };
}

type Props = { params: Promise<{ id: string }> };

/** Whether a person's data must be kept, whoever asks for its erasure. */
export default async function HoldPage({ params }: Props) {
  const [viewer, { id }] = await Promise.all([requirePermission("retention.manage"), params]);
  const { name, jobTitle, hold, isErasureAsked, isErased } = await orNotFound(getHold(viewer, id));
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pb-16">
      <SettingsPage
        title="Legal hold"
        intro="While it stands, nothing of this person is erased: not when their time is over, and not when they ask for it themselves. They are told that it is deferred."
      >
        <p>
          <TextLink href={`/desk/applications/${id}`}>
            <bdi className="wrap-anywhere">{name}</bdi>, {jobTitle}
          </TextLink>
        </p>
        {isErasureAsked && <p className="font-medium">This person has asked to be erased.</p>}
        {isErased && <p>There is nothing left to keep.</p>}
        {hold && (
          <>
            <p>
              Set by {hold.setBy} <RelativeTime iso={hold.setAt} />:{" "}
              <bdi className="wrap-anywhere">{hold.reason}</bdi>
            </p>
            <LiftHoldForm applicationId={id} />
          </>
        )}
        {!hold && !isErased && <SetHoldForm applicationId={id} />}
      </SettingsPage>
    </div>
  );
}
