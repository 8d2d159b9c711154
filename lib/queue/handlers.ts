import "server-only";
import { foldStageCounts } from "@/lib/applications/fold-stage-counts";
import { runBulk } from "@/lib/bulk/run-bulk";
import { extractDocument } from "@/lib/documents/extract-document";
import { sweepFiles } from "@/lib/documents/sweep-files";
import { eraseExpiredDrafts } from "@/lib/drafts/erase-drafts";
import { checkDuplicates } from "@/lib/duplicates/check-duplicates";
import { erasePerson } from "@/lib/erasure/erase-person";
import { finishErasures } from "@/lib/erasure/finish-erasures";
import { forgetImports } from "@/lib/imports/forget-imports";
import { runImport } from "@/lib/imports/run-import";
import { sendMail } from "@/lib/mail/send-mail";
import { eraseDue } from "@/lib/retention/erase-due";
import { tellReviewers } from "@/lib/reviewers/tell-reviewers";
import { eraseExpiredReferrals } from "@/lib/share-links/forget-referrals";
import { sendDigests } from "@/lib/waiting/send-digests";
import type { QueueName, QueuePayloads } from "./queues";

type Handlers = { [Name in QueueName]?: (payload: QueuePayloads[Name]) => Promise<void> };

/** What the worker does with each queue; a handler that throws is tried again as its queue says. */
export const handlers: Handlers = {
  "extract-text": extractDocument,
  "fold-stage-counts": foldStageCounts,
  "sweep-files": sweepFiles,
  "erase-drafts": eraseExpiredDrafts,
  "erase-person": erasePerson,
  "finish-erasures": finishErasures,
  "erase-due": eraseDue,
  "run-bulk": runBulk,
  "check-duplicates": checkDuplicates,
  "run-import": runImport,
  "forget-imports": forgetImports,
  "erase-referrals": eraseExpiredReferrals,
  "send-mail": sendMail,
  "send-digests": sendDigests,
  "tell-reviewers": tellReviewers,
};
