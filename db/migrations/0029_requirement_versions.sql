CREATE TABLE "focus_areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requirement_versions" (
	"requirement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" "requirement_kind" NOT NULL,
	"text" text NOT NULL,
	"weight" integer NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requirement_versions_pk" PRIMARY KEY("requirement_id","version")
);
--> statement-breakpoint
CREATE TABLE "stage_focus_areas" (
	"stage_id" uuid NOT NULL,
	"focus_area_id" uuid NOT NULL,
	CONSTRAINT "stage_focus_areas_pk" PRIMARY KEY("stage_id","focus_area_id")
);
--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "requirement_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "requirements" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "requirements" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "requirements" ADD COLUMN "focus_area_id" uuid;--> statement-breakpoint
ALTER TABLE "focus_areas" ADD CONSTRAINT "focus_areas_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_versions" ADD CONSTRAINT "requirement_versions_requirement_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_focus_areas" ADD CONSTRAINT "stage_focus_areas_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_focus_areas" ADD CONSTRAINT "stage_focus_areas_focus_area_id_focus_areas_id_fk" FOREIGN KEY ("focus_area_id") REFERENCES "public"."focus_areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "focus_areas_job" ON "focus_areas" USING btree ("job_id","position");--> statement-breakpoint
CREATE INDEX "stage_focus_areas_area" ON "stage_focus_areas" USING btree ("focus_area_id");--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_focus_area_id_focus_areas_id_fk" FOREIGN KEY ("focus_area_id") REFERENCES "public"."focus_areas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requirements_focus_area" ON "requirements" USING btree ("focus_area_id");--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_weight" CHECK ("requirements"."weight" between 1 and 3);--> statement-breakpoint
UPDATE "scorecard_versions" SET "ratings" = (SELECT coalesce(jsonb_agg(r.rating || '{"requirementVersion": 1}' ORDER BY r.nth), '[]') FROM jsonb_array_elements("ratings") WITH ORDINALITY AS r(rating, nth));--> statement-breakpoint
UPDATE "scorecard_revisions" SET "ratings" = (SELECT coalesce(jsonb_agg(r.rating || '{"requirementVersion": 1}' ORDER BY r.nth), '[]') FROM jsonb_array_elements("ratings") WITH ORDINALITY AS r(rating, nth));
