/**
 * Puts a form back to what it began with, as the browser's own reset does. conform's `reset` would ask the
 * server, since our forms carry no schema into the browser.
 */
export function resetForm(id: string): void {
  const element = document.getElementById(id);
  if (element instanceof HTMLFormElement) element.reset();
}
