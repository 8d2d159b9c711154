CREATE TYPE "public"."bulk_item_state" AS ENUM('waiting', 'done', 'unchanged', 'refused', 'restored', 'kept');--> statement-breakpoint
CREATE TYPE "public"."bulk_kind" AS ENUM('move', 'reject', 'tag', 'snooze', 'mail', 'assign');--> statement-breakpoint
CREATE TYPE "public"."bulk_state" AS ENUM('running', 'done', 'undoing', 'undone');--> statement-breakpoint
CREATE TABLE "bulk_items" (
	"operation_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"from_stage_id" uuid NOT NULL,
	"state" "bulk_item_state" DEFAULT 'waiting' NOT NULL,
	"why" text,
	"effect_id" uuid,
	"before" jsonb,
	"version" integer,
	CONSTRAINT "bulk_items_pk" PRIMARY KEY("operation_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_operations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "bulk_kind" NOT NULL,
	"deed" jsonb NOT NULL,
	"label" text NOT NULL,
	"state" "bulk_state" DEFAULT 'running' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"mails_leave_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_operation_id_bulk_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."bulk_operations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_operations" ADD CONSTRAINT "bulk_operations_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_operations" ADD CONSTRAINT "bulk_operations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_items_application" ON "bulk_items" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "bulk_operations_job" ON "bulk_operations" USING btree ("job_id","created_at" DESC NULLS FIRST);