import { type ComponentProps, type ReactNode, useEffect } from "react";
import { FileField } from "@/components/ui/file-field";
import type { FoundContact } from "@/lib/autofill/found-contact";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { uploadName } from "@/lib/uploads/prefer-uploads";
import type { UploadFacts } from "@/lib/uploads/schemas";
import type { UploadMessages } from "./upload-messages";
import { UploadStatus } from "./upload-status";
import { useUpload } from "./use-upload";

type Props = ComponentProps<typeof FileField> & {
  messages: UploadMessages;
  /** Said of a file that need not be sent to be refused. */
  tooLarge: string;
  invitation?: string;
  /** Of a draft that is opened again. */
  kept?: UploadFacts;
  /** Asks the server to look for contact details, too. */
  onFound?: (found: FoundContact) => void;
  notice?: ReactNode;
};

/**
 * A file input that sends its file ahead, once there is JavaScript; without, it is a file input. For the
 * résumé, and for any other file of the form: the name beside `name` carries the token, `preferUploads` puts
 * it in place of the bytes, and the rule takes either a `File` or a token (see `takeUpload`).
 */
export function UploadField({
  messages,
  tooLarge,
  invitation = messages.ahead,
  kept,
  onFound,
  notice,
  ...field
}: Props) {
  const refuse = (file: File) => (file.size > maxResumeBytes ? tooLarge : undefined);
  const { state, fileRef, tokenRef, choose, retry, clear, dropToken } = useUpload({
    kept,
    isContactWanted: onFound !== undefined,
    refuse,
    onFound,
  });
  const { errors } = field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer of the server is another array
  useEffect(() => {
    if (errors?.length) dropToken();
  }, [errors]);
  const refused = state.kind === "refused" ? [state.sentence] : undefined;
  return (
    <FileField
      {...field}
      ref={fileRef}
      errors={errors ?? refused}
      onChange={(event) => {
        choose();
        field.onChange?.(event);
      }}
    >
      <input type="hidden" ref={tokenRef} name={uploadName(field.name)} defaultValue={kept?.token} />
      <UploadStatus
        state={state}
        messages={messages}
        invitation={invitation}
        onCancel={clear}
        onReplace={() => fileRef.current?.click()}
        onRetry={retry}
        notice={notice}
      />
    </FileField>
  );
}
