export const roles = ["admin", "recruiter", "hiring_manager", "interviewer"] as const;

export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  admin: "Admin",
  recruiter: "Recruiter",
  hiring_manager: "Hiring manager",
  interviewer: "Interviewer",
};

/** The signed-in colleague on whose behalf a rule or a read runs. */
export type Viewer = { id: string; name: string; email: string; role: Role };

/** Somebody without a session: a candidate, or nobody yet. `ip` only ever counts attempts. */
export type Visitor = { ip: string };
