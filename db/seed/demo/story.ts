import type { Random } from "./random";

/** What happened to one application, each step so many hours after the one before. */
export type DemoStep = { afterHours: number } & (
  | { do: "move" }
  | { do: "ask"; reviewers: 1 | 2 }
  | { do: "score"; reviewer: 0 | 1; recommendation: "strong_no" | "no" | "yes" | "strong_yes" }
  | { do: "note"; about: "screen" | "review" | "talk" }
  | { do: "reject"; reason: string; withMail: boolean }
  | { do: "withdraw"; reason: string }
);

const early = [
  "Not enough evidence for a required qualification",
  "Other candidates were a closer match",
  "Research area does not fit right now",
] as const;

/**
 * A candidacy from its first reading to its end, told without regard to today: whoever replays it stops
 * at the present. About one in twelve is left lying somewhere, because that happens.
 */
export function demoStory(random: Random): DemoStep[] {
  const steps: DemoStep[] = [];
  const days = (low: number, high: number) => random.between(low * 24, high * 24);
  const isForgotten = () => random.chance(0.05);
  const reject = (reason: string) =>
    steps.push({ do: "reject", reason, withMail: random.chance(0.9), afterHours: days(1, 3) });

  if (isForgotten()) return steps;
  if (random.chance(0.3)) {
    steps.push({ do: "reject", reason: random.pick(early), withMail: true, afterHours: days(2, 8) });
    return steps;
  }
  steps.push(
    { do: "move", afterHours: days(1, 7) },
    { do: "ask", reviewers: 2, afterHours: random.between(1, 20) },
  );
  if (random.chance(0.5)) steps.push({ do: "note", about: "review", afterHours: days(1, 3) });
  const isLiked = random.chance(0.52);
  const scores = isLiked
    ? (["yes", "strong_yes", "yes"] as const)
    : (["no", "no", "strong_no", "yes"] as const);
  steps.push({ do: "score", reviewer: 0, recommendation: random.pick(scores), afterHours: days(1, 5) });
  if (random.chance(0.75)) {
    steps.push({ do: "score", reviewer: 1, recommendation: random.pick(scores), afterHours: days(0, 3) });
  }
  if (isForgotten()) return steps;
  if (!isLiked) {
    reject(random.pick(early));
    return steps;
  }
  steps.push({ do: "move", afterHours: days(1, 3) }, { do: "note", about: "screen", afterHours: days(2, 6) });
  if (random.chance(0.1)) {
    steps.push({
      do: "withdraw",
      reason: random.pick(["Accepted another offer", "Timing or personal reasons"]),
      afterHours: days(1, 6),
    });
    return steps;
  }
  if (random.chance(0.25)) {
    reject("Location or work authorisation");
    return steps;
  }
  if (isForgotten()) return steps;
  steps.push({ do: "move", afterHours: days(2, 7) }, { do: "note", about: "talk", afterHours: days(5, 14) });
  if (random.chance(0.42)) {
    reject("Other candidates were a closer match");
    return steps;
  }
  steps.push({ do: "move", afterHours: days(1, 4) });
  if (random.chance(0.4)) {
    reject("Other candidates were a closer match");
    return steps;
  }
  steps.push({ do: "move", afterHours: days(6, 15) });
  if (random.chance(0.3)) {
    steps.push({ do: "withdraw", reason: "Accepted another offer", afterHours: days(3, 9) });
    return steps;
  }
  steps.push({ do: "move", afterHours: days(4, 12) });
  return steps;
}
