import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

/** As much of S3 as storage asks for, in memory, for tests. */
export async function startFakeBucket(
  name: string,
): Promise<{ storageUrl: string; close: () => Promise<void> }> {
  const objects = new Map<string, { body: Buffer; at: Date }>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://bucket");
    const [bucket, ...rest] = decodeURIComponent(url.pathname).slice(1).split("/");
    const key = rest.join("/");
    if (bucket !== name || !request.headers.authorization?.startsWith("AWS4-HMAC-SHA256")) {
      response.writeHead(403).end();
    } else if (url.searchParams.get("list-type") === "2") {
      response.setHeader("content-type", "application/xml");
      response.end(listing(objects, url.searchParams));
    } else if (request.method === "PUT") {
      objects.set(key, { body: await buffer(request), at: new Date() });
      response.end();
    } else if (request.method === "DELETE") {
      objects.delete(key);
      response.writeHead(204).end();
    } else {
      const found = objects.get(key);
      response.writeHead(found ? 200 : 404).end(found?.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const endpoint = encodeURIComponent(`http://127.0.0.1:${port}`);
  return {
    storageUrl: `s3://key:s%2Fcret@localhost/${encodeURIComponent(name)}?region=eu-central-1&endpoint=${endpoint}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listing(objects: Map<string, { body: Buffer; at: Date }>, query: URLSearchParams): string {
  const found = [...objects].filter(([key]) => key.startsWith(query.get("prefix") ?? ""));
  const contents = found.map(
    ([key, { body, at }]) =>
      `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><ETag>"e"</ETag><Size>${body.length}</Size></Contents>`,
  );
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`;
}
