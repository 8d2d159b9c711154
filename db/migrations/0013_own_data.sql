CREATE TYPE "public"."erasure_why" AS ENUM('request', 'retention');--> statement-breakpoint
CREATE TYPE "public"."retention_mode" AS ENUM('off', 'erase', 'anonymise');--> statement-breakpoint
CREATE TABLE "candidate_confirmations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "candidate_confirmations_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"why" "erasure_why" NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"erased_at" timestamp with time zone,
	"files" text[] DEFAULT '{}' NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"set_by_user_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "kept_on_consent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "retention_months" integer;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "retention_mode" "retention_mode" DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "candidate_confirmations" ADD CONSTRAINT "candidate_confirmations_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_set_by_user_id_users_id_fk" FOREIGN KEY ("set_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_confirmations_candidate" ON "candidate_confirmations" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one_request" ON "erasures" USING btree ("candidate_id") WHERE "erasures"."why" = 'request';--> statement-breakpoint
CREATE INDEX "erasures_unfinished" ON "erasures" USING btree ("asked_at") WHERE "erasures"."finished_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "legal_holds_one_standing" ON "legal_holds" USING btree ("candidate_id") WHERE "legal_holds"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "applications_retention" ON "applications" USING btree ("ended_at") WHERE "applications"."erased_at" is null and "applications"."ended_at" is not null;--> statement-breakpoint
-- What was erased stays empty, whoever was writing meanwhile. The lock waits for an erasure under way, and makes
-- one that comes later wait for this row, which it then finds and removes.
CREATE FUNCTION refuse_for_erased_application() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone timestamptz;
BEGIN
  SELECT erased_at INTO gone FROM applications WHERE id = NEW.application_id FOR KEY SHARE;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'this application was erased' USING ERRCODE = 'AE001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_for_erased_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone timestamptz;
BEGIN
  SELECT erased_at INTO gone FROM candidates WHERE id = NEW.candidate_id FOR KEY SHARE;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'this person was erased' USING ERRCODE = 'AE001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'this was erased' USING ERRCODE = 'AE001';
END $$;
--> statement-breakpoint
CREATE TRIGGER answers_erased BEFORE INSERT ON answers FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER assignments_erased BEFORE INSERT ON assignments FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER documents_erased BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER mail_outbox_erased BEFORE INSERT ON mail_outbox FOR EACH ROW
  WHEN (NEW.application_id IS NOT NULL) EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER messages_erased BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER notes_erased BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER publications_erased BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER publication_texts_erased BEFORE INSERT ON publication_texts FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER scorecards_erased BEFORE INSERT ON scorecards FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
--> statement-breakpoint
CREATE TRIGGER candidate_links_erased BEFORE INSERT ON candidate_links FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_candidate();
--> statement-breakpoint
CREATE TRIGGER candidate_confirmations_erased BEFORE INSERT ON candidate_confirmations FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_candidate();
--> statement-breakpoint
CREATE TRIGGER applications_erased BEFORE UPDATE ON applications FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL AND
    (NEW.status, NEW.full_name, NEW.email, NEW.phone, NEW.location, NEW.affiliation, NEW.cover_letter, NEW.erased_at)
    IS DISTINCT FROM
    (OLD.status, OLD.full_name, OLD.email, OLD.phone, OLD.location, OLD.affiliation, OLD.cover_letter, OLD.erased_at))
  EXECUTE FUNCTION refuse_change_of_erased();
