CREATE TABLE "destination_health" (
	"url" text PRIMARY KEY NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"reading" jsonb NOT NULL,
	"simulated" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"destination" text NOT NULL,
	"url" text NOT NULL,
	"source" text NOT NULL,
	"medium" text NOT NULL,
	"campaign" text NOT NULL,
	"content" text NOT NULL,
	"partner_id" text NOT NULL,
	"budget" text NOT NULL,
	"channel_id" text,
	"why" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"disabled_by" text,
	"disabled_why" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "link_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "link_click" (
	"link_id" text NOT NULL,
	"day" text NOT NULL,
	"channel_id" text NOT NULL,
	"referrer" text NOT NULL,
	"clicks" integer NOT NULL,
	CONSTRAINT "link_click_link_id_day_channel_id_referrer_pk" PRIMARY KEY("link_id","day","channel_id","referrer")
);
--> statement-breakpoint
CREATE TABLE "value_request" (
	"id" text PRIMARY KEY NOT NULL,
	"list" text NOT NULL,
	"value" text NOT NULL,
	"label" text NOT NULL,
	"mediums" jsonb NOT NULL,
	"why" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"note" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "desk" ADD COLUMN "links" jsonb DEFAULT '{"hosts":[],"presets":[{"source":"channel","medium":"social","campaign":"blog","budget":null,"contentPrefixes":[],"key":"organic-blog","label":"Organic blog","says":"An ordinary blog post on one of our channels"},{"source":"bambu","medium":"social","campaign":"advocacy","budget":null,"contentPrefixes":[],"key":"advocacy","label":"Advocacy","says":"What team members share through the advocacy tool"},{"source":null,"medium":null,"campaign":"community","budget":"cmty","contentPrefixes":["de","edu","oss","code","heroes"],"key":"community","label":"Community","says":"Developer relations and community programs"},{"source":"partner","medium":"partner","campaign":null,"budget":null,"contentPrefixes":[],"key":"partner","label":"Partner","says":"A partner spreads it; needs the partner id, and GTM x"},{"source":"marketo","medium":"email","campaign":null,"budget":null,"contentPrefixes":[],"key":"nurture-email","label":"Nurture email","says":"A nurture email of the marketing system"}],"sources":{"x":"twitter","linkedin":"linkedin","facebook":"facebook","instagram":"instagram","threads":"threads","youtube":"youtube","mastodon":"mastodon","bluesky":"bluesky"}}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_disabled_by_person_id_fk" FOREIGN KEY ("disabled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_click" ADD CONSTRAINT "link_click_link_id_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."link"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_request" ADD CONSTRAINT "value_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_request" ADD CONSTRAINT "value_request_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_newest" ON "link" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "link_url" ON "link" USING hash ("url");--> statement-breakpoint
CREATE INDEX "link_destination" ON "link" USING hash ("destination");--> statement-breakpoint
CREATE INDEX "link_campaign" ON "link" USING btree ("campaign");--> statement-breakpoint
CREATE INDEX "link_click_day" ON "link_click" USING btree ("day");