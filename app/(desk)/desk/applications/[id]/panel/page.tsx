import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PanelPage } from "@/components/panel/panel-page";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { requireViewer } from "@/lib/auth/session";

type Props = PageProps<"/desk/applications/[id]/panel">;

const loadPage = cache(async (id: string) => findApplicationPage(await requireViewer(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadPage((await params).id);
  return { title: page ? `Panel on ${page.application.name}` : "Page not found" };
}

export default async function Page({ params }: Props) {
  const page = await loadPage((await params).id);
  if (!page) notFound();
  return <PanelPage page={page} />;
}
