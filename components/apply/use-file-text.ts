import { type DragEvent, useEffect, useRef, useState } from "react";
import { decodeBibtex } from "@/lib/publications/decode-bibtex";
import { publicationLimits } from "@/lib/publications/publication";
import { joinTexts } from "@/lib/publications/take-file-text";

type Sentences = { unreadablePublications: string; largePublications: string };

/** Puts the text of a chosen or dropped file into the field above, where it can be seen, mended and kept. */
export function useFileText(textId: string, sentences: Sentences, onRead: () => void) {
  const [errors, setErrors] = useState<string[]>();
  const [isOver, setIsOver] = useState(false);
  const fileRef = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const text = file.size <= publicationLimits.fileBytes ? decodeBibtex(await bytesOf(file)) : undefined;
    if (typeof text === "string") {
      addText(textId, text);
      onRead();
    }
    const sentence = text === null ? sentences.unreadablePublications : sentences.largePublications;
    setErrors(typeof text === "string" ? undefined : [sentence]);
  };
  const takeChosen = async () => {
    const input = fileRef.current;
    const [file] = input?.files ?? [];
    if (!input || !file) return;
    await take(file);
    // Its text is in the form now, and would be sent twice.
    input.value = "";
  };
  // Chosen before this page could listen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive
  useEffect(() => {
    void takeChosen();
  }, []);
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: async (event: DragEvent) => {
      setIsOver(false);
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      await take(file);
    },
  };
  return { errors, isOver, fileRef, takeChosen, dropProps };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** As if it had been typed: whoever listens to the field hears of it. */
function addText(textId: string, text: string) {
  const field = document.getElementById(textId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = joinTexts(field.value, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
