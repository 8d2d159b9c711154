ALTER TABLE "candidate_confirmations" ADD COLUMN "new_email" "citext";--> statement-breakpoint
ALTER TABLE "candidate_confirmations" ADD COLUMN "sent_to" "citext";