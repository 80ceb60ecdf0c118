// One metadata file: its name, its text, its XML.
import type { MetadataName } from './metadataName.ts';
import { parseXml } from './xml/parseXml.ts';
import type { XmlDocument } from './xml/xmlElement.ts';

/** One metadata file that was read. */
export interface MetadataFile extends MetadataName {
  readonly text: string;
  readonly xml: XmlDocument;
}

/** Reads a metadata file. A root that is not what the file's name says is a problem. */
export function readMetadataFile(name: MetadataName, text: string): MetadataFile {
  const xml = parseXml(text);
  if (xml.root === undefined || xml.root.name === name.kind) return { ...name, text, xml };
  const { span, name: found } = xml.root;
  const problem = {
    code: 'xml-root',
    span: { start: span.start + 1, end: span.start + 1 + found.length },
    args: { name: found, expected: name.kind },
  } as const;
  return { ...name, text, xml: { root: undefined, problems: [problem] } };
}
