import { useState } from "react";
import { fieldProps, fileProps } from "@/components/ui/conform";
import { TextArea } from "@/components/ui/text-area";
import { documentTypes } from "@/lib/documents/schemas";
import type { KeptResume } from "@/lib/drafts/schemas";
import { AutofillNotice } from "./autofill-notice";
import type { FormPart } from "./form-fields";
import { UploadField } from "./upload/upload-field";
import type { useAutofill } from "./use-autofill";

const accepted = [".pdf", ".docx", ...documentTypes].join(",");

type Props = FormPart & {
  isFileLost: boolean;
  /** Of a draft: sent ahead already. */
  kept?: KeptResume;
  autofill: ReturnType<typeof useAutofill>;
};

export function ResumeFields({ fields, messages, isFileLost, kept, autofill }: Props) {
  const { labels, help, chooseAgain, upload } = messages;
  const [isChosen, setIsChosen] = useState(false);
  const lost = isFileLost && !isChosen && !kept ? [chooseAgain] : undefined;
  return (
    <>
      <UploadField
        key={fields.resume.key}
        {...fileProps(fields.resume)}
        label={labels.resume}
        help={help.resume}
        errors={fields.resume.errors ?? lost}
        accept={accepted}
        required
        messages={upload}
        tooLarge={messages.errors.largeFile}
        kept={kept}
        invitation={upload.invitation}
        onChange={() => setIsChosen(true)}
        onFound={autofill.fill}
        notice={<AutofillNotice filled={autofill.filled} messages={messages} onUndo={autofill.takeBack} />}
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
