CREATE TYPE "public"."import_row_state" AS ENUM('waiting', 'ready', 'duplicate', 'wrong', 'added', 'removed', 'kept');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('uploaded', 'checking', 'checked', 'importing', 'done', 'undoing', 'undone');--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb,
	"email" "citext",
	"state" "import_row_state" DEFAULT 'waiting' NOT NULL,
	"why" text,
	"application_id" uuid,
	CONSTRAINT "import_rows_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"read_as" text NOT NULL,
	"headers" jsonb NOT NULL,
	"mapping" jsonb,
	"state" "import_state" DEFAULT 'uploaded' NOT NULL,
	"total" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_application" ON "import_rows" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "import_rows_email" ON "import_rows" USING btree ("email");--> statement-breakpoint
CREATE INDEX "imports_job" ON "imports" USING btree ("job_id","created_at" DESC NULLS FIRST);