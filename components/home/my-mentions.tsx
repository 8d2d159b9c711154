import { MentionRows } from "@/components/mentions/mention-rows";
import { TextLink } from "@/components/ui/text-link";
import type { MyMentionsPage } from "@/lib/notes/schemas";
import { HomeSection } from "./home-section";

type MyMentionsProps = { mentions: MyMentionsPage; count: number };

/** Notes that speak to me and that I have not seen; when there are none, nothing. */
export function MyMentions({ mentions, count }: MyMentionsProps) {
  if (count === 0) return null;
  return (
    <HomeSection
      title="Notes that speak to you"
      count={`${count.toLocaleString("en")} new`}
      note={<TextLink href="/desk/mentions">All mentions</TextLink>}
    >
      <MentionRows rows={mentions.rows} />
    </HomeSection>
  );
}
