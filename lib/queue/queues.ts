/** What waits for the worker: each queue's name with its payload and how it retries. */
export type QueuePayloads = {
  "extract-text": { documentId: string };
  "send-mail": { mailId: string };
  "fold-stage-counts": Record<string, never>;
  "sweep-files": Record<string, never>;
  "erase-drafts": Record<string, never>;
  "send-digests": Record<string, never>;
  "tell-reviewers": Record<string, never>;
  "erase-person": { erasureId: string };
  "finish-erasures": Record<string, never>;
  "erase-due": Record<string, never>;
  "run-bulk": { operationId: string };
  "check-duplicates": Record<string, never>;
  "run-import": { importId: string };
  "forget-imports": Record<string, never>;
  "erase-referrals": Record<string, never>;
};

export type QueueName = keyof QueuePayloads;

type QueueSettings = {
  retryLimit: number;
  retryDelay: number;
  retryBackoff: boolean;
  retryDelayMax?: number;
};

export const queues: Record<QueueName, QueueSettings> = {
  // A file that cannot be read is no failure: only storage or the database being away is tried again.
  "extract-text": { retryLimit: 12, retryDelay: 30, retryBackoff: true, retryDelayMax: 6 * 3600 },
  // Growing waits over about two days: a mail server may be away for a weekend night.
  "send-mail": { retryLimit: 12, retryDelay: 30, retryBackoff: true, retryDelayMax: 6 * 3600 },
  "fold-stage-counts": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  "sweep-files": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  "erase-drafts": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  // Whoever has had today's is left out of another try.
  "send-digests": { retryLimit: 5, retryDelay: 60, retryBackoff: true },
  "tell-reviewers": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  // What these leave undone, the next minute's round finishes.
  "erase-person": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  "finish-erasures": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  "erase-due": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  // It goes on where it was; only the database being away for long is tried again.
  "run-bulk": { retryLimit: 100, retryDelay: 5, retryBackoff: true, retryDelayMax: 300 },
  "check-duplicates": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  "run-import": { retryLimit: 100, retryDelay: 5, retryBackoff: true, retryDelayMax: 300 },
  "forget-imports": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  "erase-referrals": { retryLimit: 0, retryDelay: 1, retryBackoff: false },
};

/** Standing work and its cron time (UTC). */
export const schedules: Partial<Record<QueueName, string>> = {
  "fold-stage-counts": "* * * * *",
  "sweep-files": "23 3 * * *",
  "erase-drafts": "41 * * * *",
  "forget-imports": "53 * * * *",
  // At six, and if no worker was there then, as soon as one is; nobody gets two a day.
  "send-digests": "0 6-20 * * *",
  "tell-reviewers": "*/5 * * * *",
  "finish-erasures": "* * * * *",
  // Hourly, so that a worker that was away on the hour does it within the next.
  "erase-due": "17 * * * *",
  "check-duplicates": "* * * * *",
  "erase-referrals": "47 * * * *",
};
