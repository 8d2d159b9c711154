import { useField } from "@conform-to/react";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { choicesProps, fieldProps } from "@/components/ui/conform";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { yesNo } from "@/lib/applications/answers-schema";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { answerName } from "@/lib/applications/submission-fields";

/** One of the job's own questions, as its kind asks for. */
export function QuestionField({ question }: { question: ApplyQuestion }) {
  const [field] = useField<string, Record<string, unknown>, string[]>(answerName(question.id));
  const { label, isRequired } = question;
  const shared = { label, help: question.help ?? undefined, optional: !isRequired };
  const text = { ...fieldProps(field), ...shared, required: isRequired };
  switch (question.kind) {
    case "short_text":
      return <TextField key={field.key} {...text} />;
    case "long_text":
      return <TextArea key={field.key} {...text} rows={5} />;
    case "choices":
      return (
        <CheckboxGroup
          key={field.key}
          {...choicesProps(field)}
          {...shared}
          options={question.options.map(toOption)}
        />
      );
    case "choice":
      return <RadioGroup key={field.key} {...text} options={question.options.map(toOption)} />;
    case "yes_no":
      return <RadioGroup key={field.key} {...text} options={yesNo.map(toOption)} inline />;
  }
}

function toOption(text: string) {
  return { value: text, label: text };
}
