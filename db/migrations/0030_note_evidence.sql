ALTER TYPE "public"."evidence_kind" ADD VALUE 'note';--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "note_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_note" ON "evidence" USING btree ("note_id") WHERE "evidence"."note_id" is not null;