import { type Change, openChangeStream } from "./change-stream";
import { standForLead } from "./stand-for-lead";
import { openTabChannel } from "./tab-channel";

type Follower = { topic: string; onChange: (applicationId: string | null) => void };

/**
 * One tab's part in the browser's connection. Of the tabs one looks at, the one that holds the lock has it and
 * passes on what it hears; when it is closed or hidden, the next one takes over.
 */
export function createTabLink() {
  const followers = new Set<Follower>();
  const wanted = new Map<string, string[]>();
  const channel = openTabChannel({
    onChange: (change) => deliver(change),
    onWants: (tab, topics) => want(tab, topics),
    onAsked: () => update(),
  });
  let stream: ReturnType<typeof openChangeStream> | null = null;
  let resign: (() => void) | null = null;
  let isAway = document.hidden;

  const deliver = ({ topic, application }: Change) => {
    for (const follower of followers) if (follower.topic === topic) follower.onChange(application);
  };
  const want = (who: string, topics: string[]) => {
    wanted.set(who, topics);
    stream?.setTopics([...new Set([...wanted.values()].flat())]);
  };
  const lead = () => {
    wanted.clear();
    stream = openChangeStream((change) => {
      deliver(change);
      channel.tellChange(change);
    });
    update();
    channel.ask();
  };
  const stopLeading = () => {
    stream?.close();
    stream = null;
  };
  const update = () => {
    const topics = isAway ? [] : [...new Set([...followers].map(({ topic }) => topic))];
    channel.tellWants(topics);
    want(channel.tab, topics);
    if (topics.length > 0) resign ??= standForLead(lead, stopLeading);
    else {
      resign?.();
      resign = null;
    }
  };
  const setAway = (value: boolean) => {
    if (isAway === value) return;
    isAway = value;
    update();
    if (!isAway) for (const { onChange } of followers) onChange(null);
  };

  document.addEventListener("visibilitychange", () => setAway(document.hidden));
  addEventListener("pagehide", () => setAway(true));
  addEventListener("pageshow", () => setAway(document.hidden));

  return {
    follow: (topic: string, onChange: Follower["onChange"]) => {
      const follower = { topic, onChange };
      followers.add(follower);
      update();
      // What happened since the page was rendered and before this tab listened, nobody told it.
      onChange(null);
      return () => {
        followers.delete(follower);
        update();
      };
    },
  };
}
