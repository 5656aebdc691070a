DROP TABLE "signal" CASCADE;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "renewing_until" timestamp (3) with time zone;