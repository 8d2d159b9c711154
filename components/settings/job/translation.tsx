"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TranslationForm, type TranslationFormProps } from "./translation-form";

/** What there is of a posting in another language, and its form once that is wanted. */
export function Translation(props: TranslationFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <TranslationForm {...props} />;
  const { job, locale, language } = props;
  const title = job.translations[locale]?.title;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {title && (
        <p lang={locale} className="min-w-0 truncate font-medium" title={title}>
          {title}
        </p>
      )}
      <Button onClick={() => setIsOpen(true)}>
        {title ? `Edit the ${language} posting` : `Write the ${language} posting`}
      </Button>
    </div>
  );
}
