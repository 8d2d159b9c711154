import type { MetadataRoute } from "next";
import { absoluteUrl } from "@/lib/origin";

// A build has no address: APP_URL belongs to where it runs.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        "/desk",
        "/sign-in",
        "/application",
        "/*/application",
        // The form itself may be found; what comes after it is one person's.
        "/jobs/*/apply/",
        "/*/jobs/*/apply/",
      ],
    },
    sitemap: absoluteUrl("/sitemap.xml"),
  };
}
