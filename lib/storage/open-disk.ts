import "server-only";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Disk } from "flydrive";
import { DurableFsDriver } from "./durable-fs-driver";

/** The disk that a STORAGE_URL names: a folder (`file:`) or a bucket (`s3:`); without one, a folder in the data directory. */
export async function openDisk(storageUrl: string | undefined, dataDir: string): Promise<Disk> {
  if (!storageUrl) return new Disk(new DurableFsDriver(resolve(dataDir, "files")));
  const url = new URL(storageUrl);
  if (url.protocol === "file:") return new Disk(new DurableFsDriver(fileURLToPath(url)));
  return openBucket(url);
}

/**
 * `s3://key:secret@host/bucket?region=…&endpoint=…`. Without a key, the machine's own role or the usual
 * AWS variables count. The SDK is loaded only here: who stores on disk never pays for it.
 */
async function openBucket(url: URL): Promise<Disk> {
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new Disk(
    new S3Driver({
      bucket: decodeURIComponent(url.pathname.split("/")[1] ?? ""),
      endpoint: url.searchParams.get("endpoint") ?? `https://${url.host}`,
      region: url.searchParams.get("region") ?? "us-east-1",
      credentials: url.username
        ? {
            accessKeyId: decodeURIComponent(url.username),
            secretAccessKey: decodeURIComponent(url.password),
          }
        : undefined,
      forcePathStyle: true,
      // Checksums that AWS alone understands would shut out most S3-compatible stores.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      visibility: "private",
      supportsACL: false,
    }),
  );
}
