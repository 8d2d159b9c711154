const dayMs = 24 * 3600 * 1000;

/** Has this person waited longer than the stage promises? */
export function isLate(stageEnteredAt: string, promisedDays: number | null, nowMs: number): boolean {
  return promisedDays !== null && Date.parse(stageEnteredAt) < nowMs - promisedDays * dayMs;
}
