import "server-only";
import { execFileSync, spawnSync } from "node:child_process";

/** Whom PostgreSQL runs as when we are root, as it refuses to run as root itself. */
export type Account = { uid: number; gid: number };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account `postgres`, made if there is none; `nobody` where none can be made. */
export function postgresAccount(): Account {
  const found = lookUp("postgres");
  if (found) return found;
  spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"], {
    stdio: "ignore",
  });
  if (!lookUp("postgres")) spawnSync("adduser", ["-S", "-D", "-H", "postgres"], { stdio: "ignore" });
  const account = lookUp("postgres") ?? lookUp("nobody");
  if (!account) throw new Error("PostgreSQL cannot run as root, and no account could be made for it.");
  return account;
}

/** Asked as that account itself, so that every folder on the way and every access list counts. */
export function canReach(account: Account, path: string): boolean {
  const asked = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return asked.status === 0;
}

function lookUp(name: string): Account | null {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}
