CREATE TABLE "attempt" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"publication_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"step" text NOT NULL,
	"outcome" text NOT NULL,
	"says" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connection" (
	"channel_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"account_id" text NOT NULL,
	"origin" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"says" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"publication_id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"record_keys" jsonb NOT NULL,
	"step" text NOT NULL,
	"handles" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	"calling" text,
	"reading" jsonb,
	"lease_by" text,
	"lease_until" timestamp (3) with time zone,
	"external_ids" jsonb NOT NULL,
	"warning" text
);
--> statement-breakpoint
CREATE TABLE "pause" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone,
	"in_flight" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_rate" (
	"channel_id" text NOT NULL,
	"bucket" text NOT NULL,
	"remaining" integer NOT NULL,
	"resets_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "platform_rate_channel_id_bucket_pk" PRIMARY KEY("channel_id","bucket")
);
--> statement-breakpoint
CREATE TABLE "signal" (
	"id" text PRIMARY KEY NOT NULL,
	"changes" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "desk" ADD COLUMN "publishing" jsonb DEFAULT '{"lateMinutes":30,"retryMinutes":120}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "connection" ADD CONSTRAINT "connection_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pause" ADD CONSTRAINT "pause_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pause" ADD CONSTRAINT "pause_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_publication" ON "attempt" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "delivery_next" ON "delivery" USING btree ("next_at");