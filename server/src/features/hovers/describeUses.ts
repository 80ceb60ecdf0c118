// Where an id is used, as links: `titan-premium › first-response › warnings`.
import type { Definition, Use } from '../../language/read/definition.ts';
import type { Snapshot } from '../../project/snapshot.ts';
import { fileName } from '../../language/read/uri.ts';
import { pairOf, pathOf } from '../../text/path.ts';
import type { Item, TreeNode } from '../../text/tree.ts';
import { plain } from './markdown.ts';

const SHOWN_USES = 8;

/** Markdown; '' for a definition that nobody uses. */
export function describeUses(snapshot: Snapshot, definition: Definition): string {
  const uses = snapshot.usesOf(definition);
  if (uses.length === 0) return '';
  const shown = uses.slice(0, SHOWN_USES).map((use) => `- ${link(snapshot, use)}`);
  const more = uses.length > SHOWN_USES ? [`- … and ${uses.length - SHOWN_USES} more`] : [];
  return [uses.length === 1 ? 'Used once:' : `Used ${uses.length} times:`, '', ...shown, ...more].join('\n');
}

function link(snapshot: Snapshot, { uri, node }: Use): string {
  const line = (snapshot.file(uri)?.lines.lineAt(node.span.start) ?? 0) + 1;
  const steps = stepsTo(node).map(plain).join(' › ');
  return `[${steps}](${uri.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))}#L${line}) in ${plain(fileName(uri))}`;
}

/** The ids and list names on the way, from the outside in; a milestone by its type. Sections and positions say nothing. */
function stepsTo(node: TreeNode): readonly string[] {
  const [, id = '', ...inner] = pathOf(node).filter((step) => typeof step === 'string');
  const milestone = milestoneOf(node);
  const last = inner.filter((step) => !['milestones', 'milestone', 'actions'].includes(step));
  return [id, ...(milestone === undefined ? [] : [milestone]), ...last].filter((step) => step !== '');
}

function milestoneOf(node: TreeNode): string | undefined {
  let item: Item | undefined;
  for (let holder = node.parent; holder !== undefined; holder = holder.parent.parent)
    if (holder.kind === 'item' && pairOf(holder.value, 'milestone') !== undefined) item = holder;
  const type = pairOf(item?.value, 'milestone')?.value;
  return type?.kind === 'scalar' ? type.source : undefined;
}
