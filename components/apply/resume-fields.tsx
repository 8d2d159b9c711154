import { useState } from "react";
import { fieldProps, fileProps } from "@/components/ui/conform";
import { FileField } from "@/components/ui/file-field";
import { TextArea } from "@/components/ui/text-area";
import { documentTypes } from "@/lib/documents/schemas";
import type { FormPart } from "./form-fields";

const accepted = [".pdf", ".docx", ...documentTypes].join(",");

export function ResumeFields({ fields, messages, isFileLost }: FormPart & { isFileLost: boolean }) {
  const { labels, help, chooseAgain } = messages;
  const [isChosen, setIsChosen] = useState(false);
  const lost = isFileLost && !isChosen ? [chooseAgain] : undefined;
  return (
    <>
      <FileField
        key={fields.resume.key}
        {...fileProps(fields.resume)}
        label={labels.resume}
        help={help.resume}
        errors={fields.resume.errors ?? lost}
        accept={accepted}
        required
        onChange={() => setIsChosen(true)}
      />
      <TextArea
        key={fields.coverLetter.key}
        {...fieldProps(fields.coverLetter)}
        label={labels.coverLetter}
        help={help.coverLetter}
        optional
        rows={6}
      />
    </>
  );
}
