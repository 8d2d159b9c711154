import { previewTemplate } from "@/lib/messages/preview-template";
import { previewTemplateInput } from "@/lib/messages/template-schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

/** Asked with POST, as a template is longer than an address may be; it changes nothing. */
export const POST = route(async ({ viewer, request }) =>
  previewTemplate(viewer, parseInput(previewTemplateInput, await readJson(request))),
);
