CREATE TABLE "stage_entry_days" (
	"job_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"entered_on" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "stage_entry_days_pk" PRIMARY KEY("job_id","stage_id","entered_on")
);
--> statement-breakpoint
ALTER TABLE "stage_count_deltas" ADD COLUMN "entered_on" date;--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_inserted_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_count_deltas (job_id, stage_id, status, entered_on, delta)
  SELECT job_id, stage_id, status, (stage_entered_at AT TIME ZONE 'utc')::date, count(*)
  FROM new_rows GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_updated_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_count_deltas (job_id, stage_id, status, entered_on, delta)
  SELECT job_id, stage_id, status, (stage_entered_at AT TIME ZONE 'utc')::date, sum(delta) FROM (
    SELECT job_id, stage_id, status, stage_entered_at, 1 AS delta FROM new_rows
    UNION ALL
    SELECT job_id, stage_id, status, stage_entered_at, -1 FROM old_rows
  ) changes GROUP BY 1, 2, 3, 4 HAVING sum(delta) <> 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_deleted_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_count_deltas (job_id, stage_id, status, entered_on, delta)
  SELECT job_id, stage_id, status, (stage_entered_at AT TIME ZONE 'utc')::date, -count(*)
  FROM old_rows GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What was there before; deltas from before then name no day, and the fold leaves them out.
INSERT INTO stage_entry_days (job_id, stage_id, entered_on, count)
SELECT job_id, stage_id, (stage_entered_at AT TIME ZONE 'utc')::date, count(*)
FROM applications WHERE status = 'active' GROUP BY 1, 2, 3;
