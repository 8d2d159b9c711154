"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { MenuCheckbox, MenuSeparator } from "@/components/ui/menu-item";
import { rejectionDelayWords } from "@/lib/applications/rejection-delay-words";
import { ChoiceMenu } from "./choice-menu";
import type { ChoiceProps } from "./choice-props";
import { rejectDeed } from "./deeds";

/** For one's whole visit: who answers nobody says so once. */
let tellsByMail = true;

/** A reason is a digit. The mail is the job's own text; another one is written on the application's page. */
export function RejectChoice({ page, row, decisions, ...menu }: ChoiceProps) {
  const [wantsMail, setWantsMail] = useState(tellsByMail);
  const { reasons, rejectionMail, job, viewer } = page;
  const canMail = viewer.canMessage && rejectionMail !== null;
  const mail = canMail && wantsMail ? rejectionMail : undefined;
  return (
    <ChoiceMenu
      {...menu}
      trigger={
        <Button variant="danger" aria-keyshortcuts="R">
          Reject… <Key>R</Key>
        </Button>
      }
      choices={reasons.map(({ id, name }) => ({ id, label: name }))}
      onChoose={(id) => {
        const reason = reasons.find((one) => one.id === id);
        if (reason) void decisions.decide(rejectDeed({ page, row }, reason, mail));
      }}
    >
      {canMail && (
        <>
          <MenuSeparator />
          <MenuCheckbox
            checked={wantsMail}
            onCheckedChange={(checked) => {
              tellsByMail = checked;
              setWantsMail(checked);
            }}
          >
            Tell the candidate: {rejectionDelayWords(job.rejectionDelayHours).send}
          </MenuCheckbox>
        </>
      )}
    </ChoiceMenu>
  );
}
