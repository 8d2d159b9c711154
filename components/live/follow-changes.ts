import { createTabLink } from "./tab-link";

let link: ReturnType<typeof createTabLink> | undefined;

/**
 * Tells which applications of a job change, null when any may have; returns how to stop. However many tabs and
 * jobs are followed, a browser holds one connection for all of them: HTTP/1.1 allows it six.
 */
export function followChanges(job: string, onChange: (applicationId: string | null) => void): () => void {
  link ??= createTabLink();
  return link.follow(job, onChange);
}
