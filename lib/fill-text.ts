/** Fills the places of a catalogue sentence; numbers are grouped. */
export function fillText(sentence: string, values: Record<string, string | number>, numbers = "en"): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString(numbers) : (value ?? place);
  });
}
