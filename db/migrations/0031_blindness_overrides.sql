CREATE TABLE "blindness_overrides" (
	"application_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"overridden_at" timestamp with time zone NOT NULL,
	CONSTRAINT "blindness_overrides_pk" PRIMARY KEY("application_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "blindness_overrides" ADD CONSTRAINT "blindness_overrides_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blindness_overrides" ADD CONSTRAINT "blindness_overrides_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER blindness_overrides_erased BEFORE INSERT ON blindness_overrides FOR EACH ROW EXECUTE FUNCTION refuse_for_erased_application();
