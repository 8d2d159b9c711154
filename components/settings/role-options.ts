import { type Role, roleNames, roles } from "@/lib/auth/viewer";

const help: Record<Role, string> = {
  admin: "Everything, users and the organisation's settings among it.",
  recruiter: "All jobs but confidential ones of others: moves, writes to candidates, hires, edits jobs.",
  hiring_manager: "The jobs on whose team they are: moves, rejects, asks for feedback.",
  interviewer: "The applications they are asked about: reads them and leaves feedback.",
};

/** The roles as one chooses among them. */
export const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role], help: help[role] }));
