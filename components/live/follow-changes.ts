import { createTabLink } from "./tab-link";

let link: ReturnType<typeof createTabLink> | undefined;

/**
 * Tells which applications of a topic change, null when any may have; returns how to stop. However many tabs and
 * topics are followed, a browser holds one connection for all of them: HTTP/1.1 allows it six.
 */
export function followChanges(topic: string, onChange: (applicationId: string | null) => void): () => void {
  link ??= createTabLink();
  return link.follow(topic, onChange);
}
