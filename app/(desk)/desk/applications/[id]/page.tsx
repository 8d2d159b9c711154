import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationPage } from "@/components/application/application-page";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { applicationQuery } from "@/lib/applications/application-query";
import { listNeighbours } from "@/lib/applications/list-neighbours";
import { originOf } from "@/lib/applications/origin-of";
import { requireViewer } from "@/lib/auth/session";
import { getSamePerson } from "@/lib/duplicates/find-same-person";
import { samePersonQuery } from "@/lib/duplicates/same-person-query";

type Props = PageProps<"/desk/applications/[id]">;

const loadPage = cache(async (id: string) => findApplicationPage(await requireViewer(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadPage((await params).id);
  return { title: page ? `${page.application.name}, ${page.job.title}` : "Page not found" };
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { id } = await params;
  const page = await loadPage(id);
  if (!page) notFound();
  const search = await searchParams;
  const origin = originOf(search);
  // Without a word on where one came from, the order is that of the stage.
  const { previousId, nextId } = await listNeighbours(viewer, id, { from: "board", ...search });
  const hrefOf = (otherId: string | null) => otherId && `/desk/applications/${otherId}${origin.query}`;
  const client = new QueryClient();
  client.setQueryData(applicationQuery(id).queryKey, page);
  client.setQueryData(samePersonQuery(id).queryKey, await getSamePerson(viewer, id));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ApplicationPage
        id={id}
        backHref={`/desk/jobs/${page.job.slug}${origin.view}`}
        neighbours={{ previous: hrefOf(previousId), next: hrefOf(nextId) }}
      />
    </HydrationBoundary>
  );
}
