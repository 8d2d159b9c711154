import { findApplicationPage } from "@/lib/applications/application-queries";
import { notFound } from "@/lib/errors";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(async ({ viewer, params }) => {
  const page = await findApplicationPage(viewer, params.id);
  if (!page) throw notFound();
  return page;
});
