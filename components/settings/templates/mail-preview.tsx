"use client";

import type { MailPreview } from "@/lib/messages/template-schemas";

type PreviewProps = { preview: MailPreview | undefined; isFailed: boolean };

/** What leaves, byte for byte, with a made-up person in it: once as most see it, once as plain text. */
export function MailPreviewPane({ preview, isFailed }: PreviewProps) {
  return (
    <section aria-labelledby="preview-title" className="flex min-w-0 flex-col gap-3">
      <h2 id="preview-title" className="text-lg font-semibold">
        Preview
      </h2>
      {isFailed && <p role="alert">The preview could not be made. It comes with the next change.</p>}
      {preview && (
        <>
          <p className="wrap-anywhere">
            <span className="text-ink-soft">Subject</span> {preview.subject}
          </p>
          <iframe
            title="The mail as HTML"
            // No script, no form and no link out of it.
            sandbox=""
            srcDoc={preview.html}
            className="h-[36rem] w-full rounded-md border border-line bg-white"
          />
          <h3 className="font-semibold">As plain text</h3>
          <pre
            // A scrolling box is reached with the keyboard.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
            tabIndex={0}
            className="max-h-96 overflow-auto rounded-md border border-line bg-surface p-3 font-sans text-sm wrap-anywhere whitespace-pre-wrap"
          >
            {preview.text}
          </pre>
        </>
      )}
    </section>
  );
}
