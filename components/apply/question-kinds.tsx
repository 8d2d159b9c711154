import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { choicesProps, fieldProps, fileProps } from "@/components/ui/conform";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { fileTypes, offeredAnswers, type QuestionKind } from "@/lib/questions/question-kinds";
import type { ApplyFormMessages } from "./apply-messages";
import { questionHelp } from "./question-help";
import { UploadField } from "./upload/upload-field";
import { WordCount } from "./word-count";

export type AnswerField = FieldMetadata<string, Record<string, unknown>, string[]>;

type KindProps = {
  field: AnswerField;
  question: ApplyQuestion;
  messages: ApplyFormMessages;
  /** The page came back from the server, and what was chosen before is gone from the browser. */
  isFileLost: boolean;
};

/** How each kind of question is asked. All of them are the browser's own fields, and work without JavaScript. */
export const questionKinds: Record<QuestionKind, (props: KindProps) => ReactNode> = {
  short_text: (props) => (
    <Counted {...props}>
      <TextField {...textProps(props)} />
    </Counted>
  ),
  long_text: (props) => (
    <Counted {...props}>
      <TextArea {...textProps(props)} rows={5} />
    </Counted>
  ),
  choice: (props) => <RadioGroup {...textProps(props)} options={options(props)} />,
  yes_no: (props) => <RadioGroup {...textProps(props)} options={options(props)} inline />,
  choices: (props) => (
    <CheckboxGroup {...choicesProps(props.field)} {...shared(props)} options={options(props)} />
  ),
  number: NumberQuestion,
  date: (props) => (
    <TextField
      {...textProps(props)}
      type="date"
      min={props.question.limits.earliest}
      max={props.question.limits.latest ?? "9999-12-31"}
      className="max-w-56"
    />
  ),
  link: (props) => (
    <TextField
      {...textProps(props)}
      inputMode="url"
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
    />
  ),
  file: FileQuestion,
};

function shared({ question, messages }: KindProps) {
  const { label, isRequired } = question;
  return { label, help: questionHelp(question, messages.questions), optional: !isRequired };
}

function textProps(props: KindProps) {
  return { ...fieldProps(props.field), ...shared(props), required: props.question.isRequired };
}

/** The value is what is stored, in every language; the label is the candidate's. */
function options({ question, messages: { questions } }: KindProps) {
  const words = { Yes: questions.yes, No: questions.no };
  return offeredAnswers(question).map((value) => {
    const isYesNo = question.kind === "yes_no" && (value === "Yes" || value === "No");
    return { value, label: isYesNo ? words[value] : value };
  });
}

/** Text and no number field: that one takes a turn of the wheel for an answer, and drops what it cannot read. */
function NumberQuestion(props: KindProps) {
  const { unit, isWhole } = props.question.limits;
  return (
    <div className="flex flex-col gap-1">
      <TextField
        {...textProps(props)}
        label={unit ? `${props.question.label} (${unit})` : props.question.label}
        inputMode={isWhole ? "numeric" : "decimal"}
        autoComplete="off"
        className="max-w-56"
      />
    </div>
  );
}

/** Sent ahead like the résumé where scripts run; without them it travels with the form. */
function FileQuestion(props: KindProps) {
  const { field, question, messages, isFileLost } = props;
  const allowed = question.limits.fileTypes ?? fileTypes;
  return (
    <div className="flex flex-col gap-1">
      <UploadField
        {...fileProps(field)}
        {...shared(props)}
        required={question.isRequired}
        accept={allowed.map((type) => `.${type}`).join(",")}
        messages={messages.upload}
        tooLarge={messages.errors.largeFile}
      />
      {isFileLost && <p className="text-control text-ink-soft">{messages.questions.fileLost}</p>}
    </div>
  );
}

/** Where there is a limit of words, what is written is counted below it. */
function Counted({ field, question, messages, children }: KindProps & { children: ReactNode }) {
  const { maxWords } = question.limits;
  if (!maxWords) return children;
  return (
    <div className="flex flex-col gap-1">
      {children}
      <WordCount fieldId={field.id} limit={maxWords} messages={messages.questions} />
    </div>
  );
}
