import { scriptSafeJson } from "@/lib/jobs/job-posting-ld";

/** Data for machines; the browser never runs it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptSafeJson leaves no character that ends it
      dangerouslySetInnerHTML={{ __html: scriptSafeJson(data) }}
    />
  );
}
