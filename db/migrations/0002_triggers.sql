-- History is append-only: whatever the code does, the database refuses.
CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
--> statement-breakpoint
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
--> statement-breakpoint
-- Names and addresses as search words: the address whole, and its parts apart.
CREATE FUNCTION search_names(full_name text, email text) RETURNS tsvector
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT to_tsvector('simple', unaccent(full_name) || ' ' || unaccent(translate(full_name, '-''’.', '    '))
    || ' ' || email || ' ' || translate(email, '@.+-_', '     '))
$$;
--> statement-breakpoint
CREATE FUNCTION write_application_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO application_search (application_id, job_id, names)
  VALUES (NEW.id, NEW.job_id, search_names(NEW.full_name, NEW.email::text))
  ON CONFLICT (application_id) DO UPDATE SET names = excluded.names, job_id = excluded.job_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_search AFTER INSERT OR UPDATE OF full_name, email, job_id ON applications
  FOR EACH ROW EXECUTE FUNCTION write_application_search();
--> statement-breakpoint
-- Exact counts per stage and status: one delta row per statement and column, folded later by the worker.
CREATE FUNCTION count_inserted_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_count_deltas (job_id, stage_id, status, delta)
  SELECT job_id, stage_id, status, count(*) FROM new_rows GROUP BY 1, 2, 3;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_updated_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_count_deltas (job_id, stage_id, status, delta)
  SELECT job_id, stage_id, status, sum(delta) FROM (
    SELECT job_id, stage_id, status, 1 AS delta FROM new_rows
    UNION ALL
    SELECT job_id, stage_id, status, -1 FROM old_rows
  ) changes GROUP BY 1, 2, 3 HAVING sum(delta) <> 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_deleted_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_count_deltas (job_id, stage_id, status, delta)
  SELECT job_id, stage_id, status, -count(*) FROM old_rows GROUP BY 1, 2, 3;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_count_insert AFTER INSERT ON applications
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_inserted_applications();
--> statement-breakpoint
CREATE TRIGGER applications_count_update AFTER UPDATE ON applications
  REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_updated_applications();
--> statement-breakpoint
CREATE TRIGGER applications_count_delete AFTER DELETE ON applications
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_deleted_applications();
