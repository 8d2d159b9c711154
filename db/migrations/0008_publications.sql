CREATE TABLE "publication_texts" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text,
	"authors" jsonb NOT NULL,
	"has_more_authors" boolean DEFAULT false NOT NULL,
	"venue" text,
	"year" integer,
	"doi" text,
	"arxiv_id" text,
	"url" text,
	"reference" text,
	"author_place" integer,
	"is_selected" boolean DEFAULT false NOT NULL,
	"contribution" text,
	CONSTRAINT "publications_application_position_unique" UNIQUE("application_id","position")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "publication_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "selected_publication_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_texts" ADD CONSTRAINT "publication_texts_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;