// What an element that is about to be written means, by writing and reading it.
import { mapOf, type PlainMap } from '../plainAccess.ts';
import { plainOf, type Sketch } from '../sketch.ts';
import { parseXml } from '../xml/parseXml.ts';
import { writeElement, type XmlDraft } from '../xml/writeXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

export function readAgain(draft: XmlDraft, read: (text: string, element: XmlElement) => Sketch): PlainMap {
  const text = writeElement(draft, '');
  const { root } = parseXml(text);
  return root === undefined ? {} : mapOf(plainOf(read(text, root)));
}
