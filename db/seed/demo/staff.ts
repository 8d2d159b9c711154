import type { Role } from "@/lib/auth/viewer";

export type DemoStaff = { email: string; name: string; role: Role };

/** The four that the start prints, and the colleagues who make the history believable. */
export const demoStaff = {
  admin: { email: "admin@example.com", name: "Ines Halvorsen", role: "admin" },
  recruiter: { email: "recruiter@example.com", name: "Rosa Falk", role: "recruiter" },
  manager: { email: "manager@example.com", name: "David Achterberg", role: "hiring_manager" },
  interviewer: { email: "interviewer@example.com", name: "Mina Park", role: "interviewer" },
  secondRecruiter: { email: "samuel.reyes@example.com", name: "Samuel Reyes", role: "recruiter" },
  engineeringManager: { email: "petra.lindholm@example.com", name: "Petra Lindholm", role: "hiring_manager" },
  researcher: { email: "jonas.weber@example.com", name: "Jonas Weber", role: "interviewer" },
  secondResearcher: { email: "adaeze.obi@example.com", name: "Adaeze Obi", role: "interviewer" },
  engineer: { email: "lena.fischer@example.com", name: "Lena Fischer", role: "interviewer" },
} as const satisfies Record<string, DemoStaff>;

export type DemoStaffKey = keyof typeof demoStaff;
