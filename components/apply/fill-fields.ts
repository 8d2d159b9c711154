import type { DraftFields } from "@/lib/drafts/draft-fields";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Which fields may be filled: never one that somebody has changed since the page came. */
export type FillOptions = { onlyEmpty: boolean };

type Filled = { left: DraftFields; hasChanged: boolean };

let filling = false;

/** Whether an event comes from here: of a click that we make, the browser itself says that a person typed. */
export function isFilling(): boolean {
  return filling;
}

/**
 * Puts what was kept into a form's fields as typing would, so that whatever listens to them hears of it. Returns
 * what had no field yet (one that is asked only after another answer comes when that is filled in), and whether
 * anything changed.
 */
export function fillFields(form: HTMLFormElement, fields: DraftFields, options: FillOptions): Filled {
  const left: DraftFields = {};
  const isOther: boolean[] = [];
  filling = true;
  for (const [name, values] of Object.entries(fields)) {
    const controls = controlsNamed(form, name);
    if (controls.length === 0) left[name] = values;
    else if (controls.every(isPristine) && !(options.onlyEmpty && controls.some(isFilled))) {
      controls.forEach((control, index) => {
        isOther.push(fill(control, isChoice(control) ? values : [values[index] ?? ""]));
      });
    }
  }
  filling = false;
  return { left, hasChanged: isOther.includes(true) };
}

/** Whether somebody has typed or chosen something since the page came. */
export function isTyped(form: HTMLFormElement): boolean {
  return controlsOf(form).some((control) => control.type !== "hidden" && !isPristine(control));
}

function controlsNamed(form: HTMLFormElement, name: string): Control[] {
  return controlsOf(form).filter((control) => control.name === name);
}

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.type !== "file",
  );
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}

function isPristine(control: Control): boolean {
  if (isChoice(control)) return control.checked === control.defaultChecked;
  return control instanceof HTMLSelectElement || control.value === control.defaultValue;
}

function isFilled(control: Control): boolean {
  return isChoice(control) ? control.checked : control.value !== "";
}

/** Whether there was anything to do. */
function fill(control: Control, values: string[]): boolean {
  if (isChoice(control)) {
    // A click is the one way that reaches every listener; a chosen radio button cannot be unchosen by one.
    const isWanted = values.includes(control.value);
    const isOther = isWanted !== control.checked && (isWanted || control.type === "checkbox");
    if (isOther) control.click();
    return isOther;
  }
  const [value = ""] = values;
  if (control.value === value) return false;
  // Past React, which otherwise takes its own last value for what the field holds.
  const prototype = Object.getPrototypeOf(control);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
