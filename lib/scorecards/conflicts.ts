import { AppError } from "@/lib/errors";

export function submittedMeanwhile(): AppError {
  return new AppError(
    "conflict",
    "You submitted this scorecard already. Reload the page to see it, or to change it.",
  );
}

export function changedElsewhere(): AppError {
  return new AppError("conflict", "This scorecard was changed in another window meanwhile.");
}
