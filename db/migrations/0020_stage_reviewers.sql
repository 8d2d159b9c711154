CREATE TABLE "stage_reviewers" (
	"stage_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stage_reviewers_pk" PRIMARY KEY("stage_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "asked_by_move_id" uuid;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "told" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "decline_reason" text;--> statement-breakpoint
ALTER TABLE "stage_reviewers" ADD CONSTRAINT "stage_reviewers_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_reviewers" ADD CONSTRAINT "stage_reviewers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stage_reviewers_user" ON "stage_reviewers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "assignments_untold" ON "assignments" USING btree ("asked_at") WHERE "assignments"."declined_at" is null and "assignments"."told" < 3;