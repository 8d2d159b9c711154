import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseSettings, type Settings } from "@/lib/env";
import { type RunningDatabase, reachDatabase, runEmbedded } from "./database";
import { keptAuthSecret, keptDemoPassword } from "./secrets";

export type Context = {
  settings: Settings;
  dataDir: string;
  isEmbedded: boolean;
  isDemo: boolean;
  address: string;
};

/** What the environment asks for, checked. */
export function readContext(): Context {
  const settings = parseSettings(process.env);
  const dataDir = resolve(settings.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const isEmbedded = !settings.DATABASE_URL;
  return {
    settings,
    dataDir,
    isEmbedded,
    isDemo: settings.DEMO ?? isEmbedded,
    address: settings.APP_URL ?? `http://localhost:${settings.PORT}`,
  };
}

export function startDatabase({ settings, dataDir }: Context): Promise<RunningDatabase> {
  return settings.DATABASE_URL ? reachDatabase(settings.DATABASE_URL) : runEmbedded(dataDir);
}

/** The environment of the processes we start: complete, whatever was left out of ours. */
export function childEnvironment(context: Context, databaseUrl: string): NodeJS.ProcessEnv {
  const { settings, dataDir, isDemo } = context;
  const secret = settings.AUTH_SECRET ?? keptAuthSecret(dataDir);
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(settings.PORT),
    AUTH_SECRET: secret,
    DEMO: isDemo ? "1" : "0",
    ...(isDemo ? { DEMO_PASSWORD: settings.DEMO_PASSWORD ?? keptDemoPassword(dataDir) } : {}),
    ...nextAuthEnvironment(secret, settings.APP_URL),
  };
}

/** Without APP_URL next-auth takes the host from the request, which bin/web.ts has checked. */
function nextAuthEnvironment(secret: string, appUrl?: string): Record<string, string> {
  return { NEXTAUTH_SECRET: secret, ...(appUrl ? { NEXTAUTH_URL: appUrl } : { AUTH_TRUST_HOST: "1" }) };
}
