ALTER TYPE "public"."evidence_kind" ADD VALUE 'publication';--> statement-breakpoint
ALTER TYPE "public"."evidence_kind" ADD VALUE 'cover_letter';--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "publication_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;