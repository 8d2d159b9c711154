CREATE TABLE "candidate_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"from_person_id" uuid NOT NULL,
	"moved" uuid[] NOT NULL,
	"kept" jsonb NOT NULL,
	"merged_by_user_id" uuid NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"undone_by_user_id" uuid,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "duplicate_checks" (
	"application_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duplicate_dismissals" (
	"candidate_a" uuid NOT NULL,
	"candidate_b" uuid NOT NULL,
	"dismissed_by_user_id" uuid NOT NULL,
	"dismissed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duplicate_dismissals_pk" PRIMARY KEY("candidate_a","candidate_b"),
	CONSTRAINT "duplicate_dismissals_once" CHECK ("duplicate_dismissals"."candidate_a" < "duplicate_dismissals"."candidate_b")
);
--> statement-breakpoint
CREATE TABLE "duplicate_suggestions" (
	"candidate_a" uuid NOT NULL,
	"candidate_b" uuid NOT NULL,
	"application_a" uuid NOT NULL,
	"application_b" uuid NOT NULL,
	"reasons" text[] NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duplicate_suggestions_pk" PRIMARY KEY("candidate_a","candidate_b"),
	CONSTRAINT "duplicate_suggestions_once" CHECK ("duplicate_suggestions"."candidate_a" < "duplicate_suggestions"."candidate_b")
);
--> statement-breakpoint
CREATE TABLE "likeness_keys" (
	"application_id" uuid NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "likeness_keys_pk" PRIMARY KEY("application_id","key")
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "candidate_merges" ADD CONSTRAINT "candidate_merges_person_id_candidates_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_merges" ADD CONSTRAINT "candidate_merges_from_person_id_candidates_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_merges" ADD CONSTRAINT "candidate_merges_merged_by_user_id_users_id_fk" FOREIGN KEY ("merged_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_merges" ADD CONSTRAINT "candidate_merges_undone_by_user_id_users_id_fk" FOREIGN KEY ("undone_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_checks" ADD CONSTRAINT "duplicate_checks_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_dismissals" ADD CONSTRAINT "duplicate_dismissals_candidate_a_candidates_id_fk" FOREIGN KEY ("candidate_a") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_dismissals" ADD CONSTRAINT "duplicate_dismissals_candidate_b_candidates_id_fk" FOREIGN KEY ("candidate_b") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_dismissals" ADD CONSTRAINT "duplicate_dismissals_dismissed_by_user_id_users_id_fk" FOREIGN KEY ("dismissed_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_suggestions" ADD CONSTRAINT "duplicate_suggestions_candidate_a_candidates_id_fk" FOREIGN KEY ("candidate_a") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_suggestions" ADD CONSTRAINT "duplicate_suggestions_candidate_b_candidates_id_fk" FOREIGN KEY ("candidate_b") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_suggestions" ADD CONSTRAINT "duplicate_suggestions_application_a_applications_id_fk" FOREIGN KEY ("application_a") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_suggestions" ADD CONSTRAINT "duplicate_suggestions_application_b_applications_id_fk" FOREIGN KEY ("application_b") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likeness_keys" ADD CONSTRAINT "likeness_keys_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_merges_person" ON "candidate_merges" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "candidate_merges_from" ON "candidate_merges" USING btree ("from_person_id");--> statement-breakpoint
CREATE INDEX "duplicate_dismissals_candidate_b" ON "duplicate_dismissals" USING btree ("candidate_b");--> statement-breakpoint
CREATE INDEX "duplicate_suggestions_candidate_b" ON "duplicate_suggestions" USING btree ("candidate_b");--> statement-breakpoint
CREATE INDEX "duplicate_suggestions_application_a" ON "duplicate_suggestions" USING btree ("application_a");--> statement-breakpoint
CREATE INDEX "duplicate_suggestions_application_b" ON "duplicate_suggestions" USING btree ("application_b");--> statement-breakpoint
CREATE INDEX "duplicate_suggestions_found" ON "duplicate_suggestions" USING btree ("found_at" DESC NULLS FIRST,"application_a" DESC NULLS FIRST,"application_b" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "likeness_keys_key" ON "likeness_keys" USING btree ("key","application_id");--> statement-breakpoint
CREATE INDEX "candidates_person" ON "candidates" USING btree ("person_id") WHERE "candidates"."person_id" is not null;--> statement-breakpoint
-- The same mailbox with or without its suffix; the last nine digits of a phone, however its country is written; an
-- ORCID iD; and, in a place, the names as a set and the beginning of each.
CREATE FUNCTION likeness_keys_of(full_name text, email text, phone text, place text, orcid text) RETURNS text[]
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  keys text[] := '{}';
  mailbox text := split_part(split_part(lower(email), '@', 1), '+', 1);
  host text := split_part(lower(email), '@', 2);
  digits text := regexp_replace(coalesce(phone, ''), '\D', '', 'g');
  researcher text := upper(regexp_replace(coalesce(orcid, ''), '[^0-9Xx]', '', 'g'));
  town text := trim(split_part(lower(unaccent(coalesce(place, ''))), ',', 1));
  words text[] := array_remove(regexp_split_to_array(lower(unaccent(full_name)), '[^[:alnum:]]+'), '');
  word text;
BEGIN
  IF host IN ('gmail.com', 'googlemail.com') THEN
    host := 'gmail.com';
    mailbox := replace(mailbox, '.', '');
  END IF;
  IF mailbox <> '' AND host <> '' THEN keys := keys || ('email:' || mailbox || '@' || host); END IF;
  IF length(digits) >= 8 THEN keys := keys || ('phone:' || right(digits, 9)); END IF;
  IF length(researcher) = 16 THEN keys := keys || ('orcid:' || researcher); END IF;
  IF town <> '' AND cardinality(words) > 0 THEN
    keys := keys || ('name:' || left(town, 100) || ':' || left(
      (SELECT string_agg(one, ' ' ORDER BY one) FROM unnest(words) one), 200));
    FOREACH word IN ARRAY words LOOP
      IF length(word) > 1 THEN keys := keys || ('name:' || left(town, 100) || ':' || left(word, 3) || '*'); END IF;
    END LOOP;
  END IF;
  RETURN keys;
END $$;
--> statement-breakpoint
CREATE FUNCTION write_likeness_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM likeness_keys WHERE application_id = NEW.id; END IF;
  IF NEW.erased_at IS NULL THEN
    INSERT INTO likeness_keys (application_id, key)
    SELECT NEW.id, unnest(likeness_keys_of(NEW.full_name, NEW.email::text, NEW.phone, NEW.location, NEW.orcid))
    ON CONFLICT DO NOTHING;
    INSERT INTO duplicate_checks (application_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_likeness AFTER INSERT OR UPDATE OF full_name, email, phone, location, orcid ON applications
  FOR EACH ROW EXECUTE FUNCTION write_likeness_keys();
--> statement-breakpoint
CREATE FUNCTION ask_duplicate_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO duplicate_checks (application_id) VALUES (NEW.application_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER documents_duplicate_check AFTER INSERT ON documents
  FOR EACH ROW EXECUTE FUNCTION ask_duplicate_check();
--> statement-breakpoint
INSERT INTO likeness_keys (application_id, key)
  SELECT id, unnest(likeness_keys_of(full_name, email::text, phone, location, orcid)) FROM applications
  WHERE erased_at IS NULL ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO duplicate_checks (application_id) SELECT id FROM applications WHERE erased_at IS NULL;
