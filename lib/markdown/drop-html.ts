import type { Nodes, Parents, Root } from "mdast";

/** Markdown may carry HTML; ours carries none: tags go, and what a script or style held goes with it. */
export function dropHtml(): (tree: Root) => void {
  return prune;
}

function prune(parent: Parents): void {
  let swallowing: string | null = null;
  const kept: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type === "html") swallowing = nextSwallowed(child.value, swallowing);
    else if (!swallowing) kept.push(child);
    if (child.type !== "html" && "children" in child) prune(child);
  }
  parent.children = asChildren(kept);
}

/** Inline, `<script>` and `</script>` are two nodes with text between them. */
function nextSwallowed(html: string, swallowing: string | null): string | null {
  if (swallowing) return html.toLowerCase().startsWith(`</${swallowing}`) ? null : swallowing;
  const opened = /^<(script|style|iframe|object|template|textarea|noscript)\b/i
    .exec(html)?.[1]
    ?.toLowerCase();
  return opened && !html.toLowerCase().includes(`</${opened}`) ? opened : null;
}

/** The children of a node, less some of them, are children it may have: the type cannot say so. */
function asChildren<T extends Nodes>(nodes: Nodes[]): T[] {
  return nodes as T[];
}
