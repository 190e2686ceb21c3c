// Ways through a stemma: what lights up with a witness, and where an arrow key leads. Pure.
import type { StemmaNode } from '#layout';
import type { StemmaLink } from '#schema';

/** The witness itself, everyone back to the origins, everyone who takes it up; and the ids of the links between. */
export function wayThrough(start: string, links: readonly StemmaLink[]): Set<string> {
  const found = new Set([start]);
  for (const [near, far] of [['from', 'to'] as const, ['to', 'from'] as const]) {
    const byNear = new Map<string, StemmaLink[]>();
    for (const link of links) byNear.set(link[near], [...(byNear.get(link[near]) ?? []), link]);
    const reached = new Set([start]);
    for (const at of reached)
      for (const link of byNear.get(at) ?? []) {
        found.add(link.id).add(link[far]);
        reached.add(link[far]);
      }
  }
  return found;
}

/** @param inOrder the witnesses from above to below, those of one row from the left */
export function neighbourOf(
  { id }: StemmaNode,
  key: string,
  inOrder: readonly StemmaNode[],
  links: readonly StemmaLink[],
): StemmaNode | undefined {
  const at = inOrder.findIndex((node) => node.id === id);
  const nodeOf = (wanted: string | undefined) => inOrder.find((node) => node.id === wanted);
  switch (key) {
    case 'ArrowLeft':
      return nodeOf(links.find((link) => link.from === id)?.to);
    case 'ArrowRight':
      return inOrder.find((node) => links.some((link) => link.to === id && link.from === node.id));
    case 'ArrowUp':
      return inOrder[at - 1];
    case 'ArrowDown':
      return inOrder[at + 1];
    case 'Home':
      return inOrder[0];
    case 'End':
      return inOrder.at(-1);
    default:
      return undefined;
  }
}
