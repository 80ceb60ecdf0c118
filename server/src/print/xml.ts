// Text that is safe in XML, for the printers that write it.
import { ORDER_SIGN, showControls } from '../words/showControls.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes markup, and shows control characters: those that XML 1.0 cannot hold, and those that it may. */
export function escapeXml(text: string): string {
  return showControls(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(ORDER_SIGN, '&#35;');
}
