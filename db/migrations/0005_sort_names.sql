DROP INDEX "applications_job_name";--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE FUNCTION write_sort_name() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.sort_name := lower(unaccent(NEW.full_name));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_sort_name BEFORE INSERT OR UPDATE OF full_name ON applications
  FOR EACH ROW EXECUTE FUNCTION write_sort_name();
--> statement-breakpoint
UPDATE applications SET sort_name = lower(unaccent(full_name));
--> statement-breakpoint
CREATE INDEX "applications_job_sort_name" ON "applications" USING btree ("job_id","status","sort_name","id");