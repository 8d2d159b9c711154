import { classNames } from "@/components/ui/class-names";
import { fieldProps, fileProps } from "@/components/ui/conform";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { readButton } from "@/lib/publications/read-button";
import type { FormPart } from "./form-fields";
import { FoundPublications } from "./found-publications";
import { useFileText } from "./use-file-text";
import { usePublications } from "./use-publications";

/**
 * What a candidate has written. All of it is text in one field, which is read where the form is shown, here as
 * on the server: the list below follows from it, and without JavaScript a button brings the page back with it.
 */
export function PublicationFields({ fields, messages }: FormPart) {
  const { labels, help, publications } = messages;
  const { publicationsText, publicationsFile } = fields;
  const { found, fullName, readNow } = usePublications(publicationsText, fields.fullName);
  const file = useFileText(publicationsText.id, messages.errors, readNow);
  return (
    <>
      <div
        className={classNames(
          "flex flex-col gap-6",
          file.isOver && "outline-2 outline-offset-4 outline-accent",
        )}
        {...file.dropProps}
      >
        <TextArea
          key={publicationsText.key}
          {...fieldProps(publicationsText)}
          label={labels.publications}
          help={help.publications}
          optional
          rows={5}
          spellCheck={false}
          autoCapitalize="none"
          className="max-h-80"
        />
        <FileField
          {...fileProps(publicationsFile)}
          label={labels.publicationsFile}
          help={help.publicationsFile}
          errors={publicationsFile.errors ?? file.errors}
          accept=".bib,.bibtex,.txt,text/plain,application/x-bibtex"
          optional
          ref={file.fileRef}
          onChange={file.takeChosen}
        />
      </div>
      <SubmitButton {...readButton} variant="secondary" className="self-start" onClick={readNow}>
        {publications.read}
      </SubmitButton>
      <FoundPublications found={found} fullName={fullName} messages={messages} />
    </>
  );
}
