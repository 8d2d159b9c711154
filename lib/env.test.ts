import { describe, expect, it } from "vitest";
import { EnvError, parseEnv, parseSettings } from "./env";

const complete = {
  DATABASE_URL: "postgres://me:secret@localhost:5432/assay",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

function complaint(
  source: Record<string, string | undefined>,
  parse: typeof parseEnv | typeof parseSettings,
) {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return "no complaint";
}

describe("the environment", () => {
  it("has defaults for everything but the database and the secret", () => {
    expect(parseEnv(complete)).toMatchObject({
      PORT: 3000,
      DATA_DIR: ".data",
      DEMO: false,
      TRUSTED_PROXIES: [],
    });
  });

  it("needs nothing at all on the embedded database", () => {
    expect(parseSettings({}).DATABASE_URL).toBeUndefined();
  });

  it("takes an emptied variable for one that is not there", () => {
    expect(parseEnv({ ...complete, PORT: "", APP_URL: "", SMTP_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  it("keeps the origin of APP_URL, without a slash", () => {
    expect(parseEnv({ ...complete, APP_URL: "https://Jobs.Example.org/" }).APP_URL).toBe(
      "https://jobs.example.org",
    );
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "0"],
    ["APP_URL", "jobs.example.org"],
    ["APP_URL", "https://example.org/jobs"],
    ["TRUSTED_PROXIES", "my-proxy"],
    ["DATABASE_URL", "mysql://localhost/assay"],
    ["DATABASE_DIRECT_URL", "nonsense"],
    ["AUTH_SECRET", "short"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "nobody"],
    ["STORAGE_URL", "ftp://example.org"],
    ["STORAGE_URL", "s3://key:secret@example.org/?region=a"],
    ["DEMO", "yes"],
    ["DEMO_PASSWORD", "short"],
    ["LOG_LEVEL", "loud"],
  ])("says in one line that %s is wrong when it is %s", (name, value) => {
    const message = complaint({ ...complete, [name]: value }, parseEnv);
    expect(message).toMatch(new RegExp(`^${name} must [^\\n]+\\.$`));
    expect(complaint({ ...complete, [name]: value }, parseSettings)).toBe(message);
  });

  it.each(["DATABASE_URL", "AUTH_SECRET"])("says in one line that %s is missing", (name) => {
    expect(complaint({ ...complete, [name]: undefined }, parseEnv)).toBe(`${name} is missing.`);
  });

  it("never repeats a wrong secret", () => {
    expect(complaint({ ...complete, AUTH_SECRET: "tooshort" }, parseEnv)).not.toContain("tooshort");
    expect(complaint({ ...complete, DATABASE_URL: "me:pass@host" }, parseEnv)).not.toContain("pass@");
  });

  it("asks for AUTH_SECRET beside a DATABASE_URL, and for MAIL_FROM beside an SMTP_URL", () => {
    expect(complaint({ DATABASE_URL: complete.DATABASE_URL }, parseSettings)).toMatch(
      /^AUTH_SECRET is missing/,
    );
    expect(complaint({ ...complete, SMTP_URL: "smtp://localhost" }, parseEnv)).toMatch(
      /^MAIL_FROM is missing/,
    );
  });
});
