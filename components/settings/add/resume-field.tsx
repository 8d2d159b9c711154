"use client";

import type { FieldMetadata } from "@conform-to/react";
import { useState } from "react";
import { fileProps } from "@/components/ui/conform";
import { FileField } from "@/components/ui/file-field";
import { maxResumeBytes } from "@/lib/documents/schemas";

type ResumeFieldProps = {
  field: FieldMetadata<File | undefined, Record<string, unknown>, string[]>;
  help?: string;
  optional?: boolean;
};

const tooLarge = "This file is larger than 10 MB. Please choose a smaller one.";

/** Says at once that a file is too large: above the server's limit nothing of the form would arrive. */
export function ResumeField({ field, help = "PDF or DOCX, at most 10 MB.", optional }: ResumeFieldProps) {
  const [isTooLarge, setIsTooLarge] = useState(false);
  const { errors, ...props } = fileProps(field);
  return (
    <FileField
      {...props}
      label="Résumé"
      help={help}
      optional={optional}
      accept=".pdf,.docx"
      errors={isTooLarge ? [tooLarge] : errors}
      onChange={(event) => {
        const input = event.currentTarget;
        const isOver = (input.files?.[0]?.size ?? 0) > maxResumeBytes;
        setIsTooLarge(isOver);
        if (isOver) input.value = "";
      }}
    />
  );
}
