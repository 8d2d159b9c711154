CREATE TYPE "public"."message_author" AS ENUM('staff', 'candidate');--> statement-breakpoint
CREATE TABLE "message_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by_user_id" uuid,
	CONSTRAINT "message_templates_kind_locale_key_unique" UNIQUE("kind","locale","key")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"author" "message_author" NOT NULL,
	"user_id" uuid,
	"subject" text,
	"body" text NOT NULL,
	"visible_at" timestamp with time zone NOT NULL,
	"mail_id" uuid,
	"cancelled_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "ending_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "rejection_delay_hours" integer DEFAULT 48 NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "mails_on_entry" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "wants_digest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "digest_on" date;--> statement-breakpoint
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_updated_by_user_id_users_id_fk" FOREIGN KEY ("updated_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_mail_id_mail_outbox_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail_outbox"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_application" ON "messages" USING btree ("application_id","created_at");--> statement-breakpoint
CREATE INDEX "messages_mail" ON "messages" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "messages_owed" ON "messages" USING btree ("created_at","application_id") WHERE "messages"."author" = 'candidate' and "messages"."settled_at" is null;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_rejection_delay" CHECK ("jobs"."rejection_delay_hours" between 0 and 720);--> statement-breakpoint
-- A rejection from before jobs had a delay of their own is told two days after it.
UPDATE "applications" SET "ending_told_at" = "ended_at" + interval '48 hours' WHERE "status" = 'rejected';--> statement-breakpoint
UPDATE "mail_outbox" SET "locale" = 'de' WHERE "link" ~ '^https?://[^/]+/de/';
