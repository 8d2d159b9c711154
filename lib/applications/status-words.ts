import type { ApplicationStatus } from "./schemas";

export const statusNames: Record<ApplicationStatus, string> = {
  active: "Active",
  hired: "Hired",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};
