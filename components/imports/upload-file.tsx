"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { maxImportBytes } from "@/lib/imports/import-limits";
import { sendFile } from "./send-file";

/** A CSV file on its way to the server, with how far it is. */
export function UploadFile({ slug }: { slug: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (!file) return setError("Choose a CSV file first.");
    if (file.size > maxImportBytes) return setError("This file is larger than 45 MB. Split it.");
    setError(null);
    setSent(0);
    const outcome = await sendFile(
      `/api/jobs/${slug}/imports?name=${encodeURIComponent(file.name)}`,
      file,
      setSent,
    );
    if ("importId" in outcome) return router.push(`/desk/imports/${outcome.importId}`);
    setSent(null);
    setError(outcome.refused);
  };
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (sent === null) void send();
      }}
    >
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      <FileField
        label="CSV file"
        name="file"
        accept=".csv,.tsv,.txt,text/csv"
        help="With a first row that names the columns; up to 45 MB. How Excel saves it does not matter."
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {sent !== null && file && (
        <Progress
          label={sent < file.size ? "Sending the file…" : "Reading the file…"}
          value={sent < file.size ? sent : undefined}
          max={file.size}
        />
      )}
      <div>
        <Button type="submit" variant="primary" pending={sent !== null}>
          Upload and look at it
        </Button>
      </div>
    </form>
  );
}
