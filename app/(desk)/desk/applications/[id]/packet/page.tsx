import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PacketPage } from "@/components/packet/packet-page";
import { findPacket } from "@/lib/applications/find-packet";
import { requireViewer } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { absoluteUrl } from "@/lib/origin";

type Props = PageProps<"/desk/applications/[id]/packet">;

const loadPacket = cache(async (id: string, isAnonymised: boolean) =>
  findPacket(await requireViewer(), id, { isAnonymised }),
);

async function load({ params, searchParams }: Props) {
  const [{ id }, { as }] = await Promise.all([params, searchParams]);
  return loadPacket(id, as === "anonymised");
}

/** The title is the name of the file that is printed, too. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const packet = await load(props);
  return { title: packet ? `Packet on ${packet.page.application.name}` : "Page not found" };
}

export default async function Page(props: Props) {
  const packet = await load(props);
  if (!packet) notFound();
  const address = absoluteUrl(`/desk/applications/${packet.page.application.id}`);
  return <PacketPage packet={packet} madeAt={now().toISOString()} address={address} />;
}
