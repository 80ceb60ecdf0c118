// A policy as Markdown. What files hold stays text, whoever shows it.
import type { PolicyBlock, PolicyDocument } from '../../protocol/policy.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';

export function writePolicyMarkdown({ title, source, warning, blocks }: PolicyDocument): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...(warning === null ? [] : [`**${escapeMarkdown(warning)}**`]),
    ...blocks.map(writeBlock),
    `---\n\n${writeLine(source)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeBlock(block: PolicyBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return writeLine(block.text);
    case 'list':
      return block.items.map((item) => `- ${writeLine(item)}`).join('\n');
    case 'table':
      return [block.headers, block.headers.map(() => '---'), ...block.rows.map((cells) => cells.map(escapeMarkdown))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
  }
}

/** A line that is no item of a list and no heading, whatever it begins with. */
function writeLine(text: string): string {
  return escapeMarkdown(text)
    .trim()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
