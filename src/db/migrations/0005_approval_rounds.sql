ALTER TABLE "approval" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;