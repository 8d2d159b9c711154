import type { listStatusNames } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";

export const statusNames: Record<ApplicationStatus, string> = {
  active: "Active",
  hired: "Hired",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};

/** The choices of the status filter. */
export const listStatusWords: Record<(typeof listStatusNames)[number], string> = {
  current: "Active and hired",
  active: "Active",
  hired: "Hired",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
  all: "Any status",
};
