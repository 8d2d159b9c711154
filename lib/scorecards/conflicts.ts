import { AppError } from "@/lib/errors";

export function submittedMeanwhile(): AppError {
  return new AppError("conflict", "You submitted this scorecard already. It cannot be changed any more.");
}

export function changedElsewhere(): AppError {
  return new AppError("conflict", "This scorecard was changed in another window meanwhile.");
}
