-- Written anew below, with all the words.
DELETE FROM "application_search";--> statement-breakpoint
CREATE TABLE "application_search_due" (
	"application_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "name_words" (
	"word" text NOT NULL,
	"near" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note_search" (
	"note_id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application_search" ADD COLUMN "applied_at" timestamp with time zone NOT NULL;
--> statement-breakpoint
ALTER TABLE "application_search" ADD COLUMN "words" "tsvector" NOT NULL;
--> statement-breakpoint
ALTER TABLE "note_search" ADD CONSTRAINT "note_search_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "application_search_due_application" ON "application_search_due" USING btree ("application_id");
--> statement-breakpoint
CREATE INDEX "name_words_word" ON "name_words" USING btree ("word");
--> statement-breakpoint
CREATE INDEX "name_words_near" ON "name_words" USING gin ("near");
--> statement-breakpoint
ALTER TABLE "application_search_due" SET UNLOGGED;--> statement-breakpoint
-- Words beside the row and not squeezed: a count then reads little, and a match unpacks nothing.
ALTER TABLE "application_search" ALTER COLUMN "words" SET STORAGE EXTERNAL;--> statement-breakpoint
-- Text as it is kept and as it is looked for: without accents and signs, but C++, C# and .NET keep theirs; and
-- each Chinese or Japanese character is a word, for nothing stands between theirs.
CREATE FUNCTION search_text(given text) RETURNS text
  LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
  spelled text := normalize(given, NFKC);
BEGIN
  IF strpos(spelled, '++') > 0 THEN
    spelled := regexp_replace(spelled, '([[:alnum:]])\+\+', '\1plusplus', 'g');
  END IF;
  IF strpos(spelled, '#') > 0 THEN
    spelled := regexp_replace(spelled, '([[:alnum:]])#', '\1sharp', 'g');
  END IF;
  IF spelled ~* '\.net' THEN
    spelled := regexp_replace(spelled, '\.net\M', ' dotnet', 'gi');
  END IF;
  spelled := translate(unaccent(spelled), E'!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~‘’‚“”„«»‹›–—…•·¿¡§¶†‡',
    repeat(' ', 80));
  IF spelled ~ '[\u0300-\u036f\u00ad\u200b\u2060\ufeff]' THEN
    spelled := regexp_replace(spelled, '[\u0300-\u036f\u00ad\u200b\u2060\ufeff]', '', 'g');
  END IF;
  IF spelled ~ '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' THEN
    spelled := regexp_replace(spelled, '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])', ' \1 ', 'g');
  END IF;
  RETURN spelled;
END $$;
--> statement-breakpoint
-- A name's words, and those that a hyphen or an apostrophe parts also as one.
CREATE FUNCTION name_text(full_name text) RETURNS text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT search_text(full_name) || ' ' || search_text(translate(full_name, '-''’.', ''))
$$;
--> statement-breakpoint
CREATE FUNCTION near_words(word text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(DISTINCT near) FROM (
    SELECT word AS near
    UNION ALL
    SELECT left(word, place - 1) || substr(word, place + 1) FROM generate_series(1, length(word)) place
  ) words
$$;
--> statement-breakpoint
CREATE FUNCTION write_application_search(wanted uuid) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  given_name text;
BEGIN
  -- Whoever writes the same row waits here, and then reads what the other one wrote.
  PERFORM FROM application_search WHERE application_id = wanted FOR UPDATE;
  SELECT full_name INTO given_name FROM applications WHERE id = wanted AND erased_at IS NULL;
  IF NOT FOUND THEN
    DELETE FROM application_search WHERE application_id = wanted;
    RETURN;
  END IF;
  INSERT INTO application_search (application_id, job_id, applied_at, names, words)
  SELECT a.id, a.job_id, a.applied_at, names, names || to_tsvector('simple', left(search_text(concat_ws(E'\n',
    a.reference, a.affiliation, a.location, left(a.cover_letter, 100000),
    (SELECT string_agg(left(CASE jsonb_typeof(value)
        WHEN 'array' THEN (SELECT string_agg(one, E'\n') FROM jsonb_array_elements_text(value) one)
        ELSE value #>> '{}' END, 50000), E'\n' ORDER BY position)
      FROM answers WHERE application_id = wanted),
    (SELECT string_agg(concat_ws(E'\n', title,
        (SELECT string_agg(author, E'\n') FROM jsonb_array_elements_text(authors) author),
        venue, year, doi, arxiv_id, reference, contribution), E'\n' ORDER BY position)
      FROM publications WHERE application_id = wanted),
    (SELECT string_agg(left(extracted_text, 200000), E'\n' ORDER BY kind, created_at DESC)
      FROM documents WHERE application_id = wanted)
  -- A tsvector holds 1 MB, and four bytes a character is the most there are.
  )), 200000)) AS words
  FROM applications a, LATERAL (
    -- Marked, for a letter or two begin a name and half of all addresses.
    SELECT setweight(to_tsvector('simple', name_text(a.full_name)), 'A')
      || to_tsvector('simple', search_text(a.email::text)) AS names
  ) named
  WHERE a.id = wanted
  ON CONFLICT (application_id) DO UPDATE
    SET job_id = excluded.job_id, applied_at = excluded.applied_at, names = excluded.names, words = excluded.words;
  INSERT INTO name_words (word, near)
  SELECT word, near_words(word) FROM unnest(tsvector_to_array(to_tsvector('simple', name_text(given_name)))) has(word)
  WHERE length(word) BETWEEN 3 AND 40 AND NOT EXISTS (SELECT FROM name_words known WHERE known.word = has.word);
END $$;
--> statement-breakpoint
-- A word of a name goes with the last person who has it.
CREATE FUNCTION forget_name_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM name_words gone USING unnest(tsvector_to_array(OLD.names)) AS had(word)
  WHERE gone.word = had.word AND NOT EXISTS (
    SELECT FROM application_search WHERE names @@ format('%L', had.word)::tsquery
  );
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER application_search_name_words AFTER DELETE ON application_search
  FOR EACH ROW EXECUTE FUNCTION forget_name_words();
--> statement-breakpoint
CREATE TRIGGER application_search_name_words_changed AFTER UPDATE ON application_search
  FOR EACH ROW WHEN (OLD.names IS DISTINCT FROM NEW.names) EXECUTE FUNCTION forget_name_words();
--> statement-breakpoint
DROP TRIGGER applications_search ON applications;
--> statement-breakpoint
DROP FUNCTION write_application_search();
--> statement-breakpoint
DROP FUNCTION search_names(text, text);
--> statement-breakpoint
-- Once for each application at the transaction's end, whatever it wrote: locks come last, so that none waits in a ring.
CREATE FUNCTION write_due_application_search() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM application_search_due WHERE application_id = NEW.application_id;
  IF FOUND THEN
    PERFORM write_application_search(NEW.application_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER application_search_due_written AFTER INSERT ON application_search_due
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_due_application_search();
--> statement-breakpoint
CREATE FUNCTION application_search_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO application_search_due (application_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_search AFTER INSERT OR UPDATE OF
  full_name, email, job_id, applied_at, reference, affiliation, location, cover_letter, erased_at ON applications
  FOR EACH ROW EXECUTE FUNCTION application_search_is_due();
--> statement-breakpoint
CREATE FUNCTION application_searches_are_due() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO application_search_due (application_id) SELECT DISTINCT application_id FROM changed_rows;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER answers_search_inserted AFTER INSERT ON answers REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER answers_search_updated AFTER UPDATE ON answers REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER answers_search_deleted AFTER DELETE ON answers REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER publications_search_inserted AFTER INSERT ON publications REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER publications_search_updated AFTER UPDATE ON publications REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER publications_search_deleted AFTER DELETE ON publications REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER documents_search_inserted AFTER INSERT ON documents REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER documents_search_updated AFTER UPDATE ON documents REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE TRIGGER documents_search_deleted AFTER DELETE ON documents REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION application_searches_are_due();
--> statement-breakpoint
CREATE FUNCTION write_note_search() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO note_search (note_id, application_id, words)
  VALUES (NEW.id, NEW.application_id, to_tsvector('simple', search_text(NEW.body)))
  ON CONFLICT (note_id) DO UPDATE SET application_id = excluded.application_id, words = excluded.words;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notes_search AFTER INSERT OR UPDATE OF body, application_id ON notes
  FOR EACH ROW EXECUTE FUNCTION write_note_search();
--> statement-breakpoint
SELECT write_application_search(id) FROM applications WHERE erased_at IS NULL;
--> statement-breakpoint
INSERT INTO note_search (note_id, application_id, words)
SELECT id, application_id, to_tsvector('simple', search_text(body)) FROM notes;
--> statement-breakpoint
CREATE INDEX "note_search_words" ON "note_search" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "note_search_application" ON "note_search" USING btree ("application_id");
--> statement-breakpoint
CREATE INDEX "application_search_words" ON "application_search" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "application_search_newest" ON "application_search" USING btree ("applied_at" DESC NULLS FIRST,"application_id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "application_search_job_newest" ON "application_search" USING btree ("job_id","applied_at" DESC NULLS FIRST,"application_id" DESC NULLS FIRST);
