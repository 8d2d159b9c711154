CREATE TABLE "scorecard_revisions" (
	"scorecard_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"reason" text NOT NULL,
	"recommendation" "recommendation",
	"comment" text NOT NULL,
	"ratings" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecard_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" text,
	"recommendation" "recommendation",
	"comment" text NOT NULL,
	"ratings" jsonb NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scorecard_versions_number_unique" UNIQUE("scorecard_id","number")
);
--> statement-breakpoint
ALTER TABLE "scorecards" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "scorecard_revisions" ADD CONSTRAINT "scorecard_revisions_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard_versions" ADD CONSTRAINT "scorecard_versions_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- What is written about an application that was erased meanwhile is refused, as for scorecards themselves.
CREATE FUNCTION refuse_for_scorecard_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone timestamptz;
BEGIN
  SELECT erased_at INTO gone FROM applications
    WHERE id = (SELECT application_id FROM scorecards WHERE id = NEW.scorecard_id) FOR KEY SHARE;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'this application was erased' USING ERRCODE = 'AE001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER scorecard_versions_erased BEFORE INSERT ON scorecard_versions FOR EACH ROW EXECUTE FUNCTION refuse_for_scorecard_of_erased();
--> statement-breakpoint
CREATE TRIGGER scorecard_revisions_erased BEFORE INSERT OR UPDATE ON scorecard_revisions FOR EACH ROW EXECUTE FUNCTION refuse_for_scorecard_of_erased();
