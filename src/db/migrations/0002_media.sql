CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_sha256" text,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer,
	"height" integer,
	"seconds" double precision,
	"frames" integer,
	"frame_rate" double precision,
	"pages" integer,
	"alt_text" text NOT NULL,
	"captions" text,
	"poster_sha256" text,
	"thumb_sha256" text,
	"derived_from" text,
	"crop" jsonb,
	"uploaded_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "media_uploaded_sha256_unique" UNIQUE("uploaded_sha256")
);
--> statement-breakpoint
CREATE TABLE "media_blob" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text,
	"bytes" bigint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "media_blob_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "media_chunk" (
	"blob_id" text NOT NULL,
	"index" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "media_chunk_blob_id_index_pk" PRIMARY KEY("blob_id","index")
);
--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_derived_from_media_id_fk" FOREIGN KEY ("derived_from") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_chunk" ADD CONSTRAINT "media_chunk_blob_id_media_blob_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."media_blob"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_newest" ON "media" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "media_sha256" ON "media" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "media_derived_from" ON "media" USING btree ("derived_from");