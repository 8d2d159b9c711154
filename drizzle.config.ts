import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./db/schema/index.ts", "./db/schema/self-identification.ts"],
  out: "./db/migrations",
  casing: "snake_case",
  strict: true,
});
