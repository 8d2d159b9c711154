ALTER TYPE "public"."question_kind" ADD VALUE 'number';--> statement-breakpoint
ALTER TYPE "public"."question_kind" ADD VALUE 'date';--> statement-breakpoint
ALTER TYPE "public"."question_kind" ADD VALUE 'link';--> statement-breakpoint
ALTER TYPE "public"."question_kind" ADD VALUE 'file';--> statement-breakpoint
CREATE TABLE "consent_texts" (
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_texts_pk" PRIMARY KEY("version","locale")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "kind" "question_kind";--> statement-breakpoint
-- A question's kind never changes once it was asked.
UPDATE "answers" SET "kind" = "questions"."kind" FROM "questions" WHERE "questions"."id" = "answers"."question_id";--> statement-breakpoint
ALTER TABLE "answers" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "limits" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "asked_when" jsonb;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_document" ON "answers" USING btree ("document_id") WHERE "answers"."document_id" is not null;