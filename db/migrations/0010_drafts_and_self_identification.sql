CREATE SCHEMA "self_identification";
--> statement-breakpoint
CREATE TYPE "public"."self_identification_choice" AS ENUM('by_country', 'none', 'us');--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"email" "citext" NOT NULL,
	"fields" jsonb NOT NULL,
	"upload_id" uuid,
	"locale" text DEFAULT 'en' NOT NULL,
	"save_key" text NOT NULL,
	"token_hash" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_save_key_unique" UNIQUE("save_key"),
	CONSTRAINT "drafts_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "self_identification"."answers" (
	"key" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"counted" jsonb
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "self_identification" "self_identification_choice" DEFAULT 'by_country' NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_job_email" ON "drafts" USING btree ("job_id","email");--> statement-breakpoint
CREATE INDEX "drafts_expires" ON "drafts" USING btree ("expires_at");