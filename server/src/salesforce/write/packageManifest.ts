// `package.xml`: which components a deployment takes.
import { mergeXml, type ElementIdentity } from '../xml/mergeXml.ts';
import { writeXml, type XmlDraft } from '../xml/writeXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import type { WrittenMetadata } from './writeDocument.ts';

/** A manifest that is there. */
export interface ExistingManifest {
  readonly text: string;
  readonly root: XmlElement;
}

/**
 * A manifest with the components of some files. One that is there keeps all that it has.
 * @param apiVersion such as `64.0`; undefined: what the manifest has
 */
export function writeManifest(
  files: readonly Pick<WrittenMetadata, 'kind' | 'fullName'>[],
  apiVersion: string | undefined,
  existing?: ExistingManifest,
): string {
  const types = new Map<string, Set<string>>();
  for (const { kind, fullName } of files) {
    const type = kind === 'BusinessHoursSettings' ? 'Settings' : kind;
    types.set(type, (types.get(type) ?? new Set()).add(fullName));
  }
  const children: readonly XmlDraft[] = [
    ...[...types].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => typesOf(name, [...members].sort())),
    ...(apiVersion === undefined ? [] : [{ name: 'version', text: apiVersion }]),
  ];
  return existing === undefined
    ? writeXml({ name: 'Package', children })
    : mergeXml(existing.text, existing.root, children, IDENTITY);
}

function typesOf(name: string, members: readonly string[]): XmlDraft {
  return {
    name: 'types',
    children: [...members.map((text) => ({ name: 'members', text })), { name: 'name', text: name }],
  };
}

const IDENTITY: ElementIdentity = {
  keysOf: (element) => [nameOf(element)],
  orderOf: nameOf,
  adapt: (wanted, existing) => {
    if (wanted.name !== 'types') return wanted;
    const before = membersOf(existing);
    const isAll = before.includes('*');
    return typesOf(nameOf(wanted), isAll ? before : [...new Set([...before, ...membersOf(wanted)])]);
  },
};

function nameOf({ children = [] }: XmlDraft): string {
  return children.find(({ name }) => name === 'name')?.text?.trim() ?? '';
}

function membersOf({ children = [] }: XmlDraft): readonly string[] {
  return children.flatMap(({ name, text = '' }) => (name === 'members' ? [text.trim()] : []));
}
