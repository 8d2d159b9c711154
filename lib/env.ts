import "server-only";
import { z } from "zod";
import { lazily } from "./lazily";

/** What the environment says, checked on first use; a wrong value names itself in one line. */
export const env: Env = lazily(() => {
  parsed ??= parseEnv(process.env);
  return parsed;
});

let parsed: Env | undefined;

export type Env = z.output<typeof completeSchema>;
/** What a person may set; the start fills in the rest for its child processes. */
export type Settings = z.output<typeof settingsSchema>;

export class EnvError extends Error {}

export function parseEnv(source: Record<string, string | undefined>): Env {
  return parse(completeSchema, source);
}

export function parseSettings(source: Record<string, string | undefined>): Settings {
  const settings = parse(settingsSchema, source);
  if (settings.DATABASE_URL && !settings.AUTH_SECRET) {
    throw new EnvError(
      "AUTH_SECRET is missing: with DATABASE_URL it must be set (at least 32 random characters).",
    );
  }
  return settings;
}

/** Asked by the logger, which must also work where nothing else is set. */
export function logLevel(): (typeof levels)[number] {
  return levels.find((level) => level === process.env.LOG_LEVEL) ?? "info";
}

export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}

/** An unset or emptied variable is one that is not there. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, fallback: string) =>
  z.preprocess((value) => value || fallback, schema);

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ""), `must look like ${example}`);

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const database = url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/name");
const secret = z.string().min(32, "must have at least 32 characters");

const shape = {
  // Unset: every interface, IPv4 and IPv6.
  HOST: optional(z.string()),
  PORT: withDefault(
    z
      .string()
      .regex(/^\d{1,5}$/, "must be a port number")
      .transform(Number),
    "3000",
  ).refine((port) => port > 0 && port < 65_536, "must be between 1 and 65535"),
  APP_URL: optional(
    url(["http:", "https:"], "https://jobs.example.org")
      .refine((value) => !value.includes("?") && !value.includes("#"), "must be an origin, without ? or #")
      .refine((value) => URL.parse(value)?.pathname === "/", "must be an origin, without a path")
      .transform((value) => new URL(value).origin),
  ),
  TRUSTED_PROXIES: withDefault(
    z
      .string()
      .transform((value) =>
        value
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .refine((parts) => parts.every(isAddressOrRange), "must be addresses or ranges, like 10.0.0.0/8,::1"),
    ",",
  ),
  DATABASE_URL: optional(database),
  DATABASE_DIRECT_URL: optional(database),
  DATA_DIR: withDefault(z.string(), ".data"),
  AUTH_SECRET: optional(secret),
  SMTP_URL: optional(url(["smtp:", "smtps:"], "smtps://user:password@mail.example.org")),
  MAIL_FROM: optional(z.string().regex(/^[^\r\n]*@[^\r\n]+$/, "must be an e-mail address")),
  STORAGE_URL: optional(
    url(["file:", "s3:"], "s3://key:secret@host/bucket?region=eu-central-1").refine(
      (value) => (URL.parse(value)?.pathname ?? "").length > 1,
      "must name a bucket or folder, like s3://key:secret@host/bucket",
    ),
  ),
  DEMO: z.preprocess(
    (value) => value || undefined,
    z
      .enum(["0", "1"], "must be 0 or 1")
      .transform((value) => value === "1")
      .optional(),
  ),
  DEMO_PASSWORD: optional(z.string().min(8, "must have at least 8 characters")),
  LOG_LEVEL: withDefault(z.enum(levels, `must be one of ${levels.join(", ")}`), "info"),
  NODE_ENV: withDefault(z.enum(["development", "production", "test"]), "development"),
};

const mailNeedsSender = {
  check: (value: { SMTP_URL?: string; MAIL_FROM?: string }) => !value.SMTP_URL || Boolean(value.MAIL_FROM),
  error: { path: ["MAIL_FROM"], message: "is missing: SMTP_URL is set, so say whom the mail is from" },
};

const settingsSchema = z.object(shape).refine(mailNeedsSender.check, mailNeedsSender.error);

const completeSchema = z
  .object({
    ...shape,
    DATABASE_URL: z.preprocess((value) => value || undefined, database),
    AUTH_SECRET: z.preprocess((value) => value || undefined, secret),
  })
  .refine(mailNeedsSender.check, mailNeedsSender.error)
  .transform((value) => ({ ...value, DEMO: value.DEMO ?? false }));

function parse<T extends z.ZodType>(schema: T, source: Record<string, string | undefined>): z.output<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "The environment");
  throw new EnvError(source[name] ? `${name} ${issue?.message}.` : `${name} ${missing(issue?.message)}.`);
}

function missing(message = ""): string {
  return message.startsWith("is missing") ? message : "is missing";
}

function isAddressOrRange(text: string): boolean {
  return /^[\da-f.:]+(\/\d{1,3})?$/i.test(text);
}
