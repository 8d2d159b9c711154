CREATE TYPE "public"."conflict_state" AS ENUM('open', 'cleared', 'confirmed');--> statement-breakpoint
CREATE TABLE "conflicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"state" "conflict_state" DEFAULT 'open' NOT NULL,
	"says_conflict" boolean,
	"said_reason" text,
	"said_at" timestamp with time zone,
	"covers" text[] DEFAULT '{}' NOT NULL,
	"decided_by_user_id" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "conflicts_application_user_unique" UNIQUE("application_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "user_affiliations" (
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"institution" text NOT NULL,
	"from_year" integer,
	"to_year" integer,
	CONSTRAINT "user_affiliations_pk" PRIMARY KEY("user_id","position")
);
--> statement-breakpoint
CREATE TABLE "user_publications" (
	"user_id" uuid NOT NULL,
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
	"identities" text[] NOT NULL,
	"folded_authors" text NOT NULL,
	CONSTRAINT "user_publications_pk" PRIMARY KEY("user_id","position")
);
--> statement-breakpoint
CREATE TABLE "user_records" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"orcid" text,
	"name_forms" jsonb NOT NULL,
	"publications_text" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_decided_by_user_id_users_id_fk" FOREIGN KEY ("decided_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_affiliations" ADD CONSTRAINT "user_affiliations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_publications" ADD CONSTRAINT "user_publications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_records" ADD CONSTRAINT "user_records_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflicts_user" ON "conflicts" USING btree ("user_id");