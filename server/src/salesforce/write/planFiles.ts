// Which files metadata goes into and what they hold then: files that are there are changed where they say something else, and nowhere
// else. Must not know where files lie.
import { decodeName } from '../names.ts';
import type { MetadataFile } from '../metadataFile.ts';
import { ACTION_TYPES } from '../read/readActions.ts';
import { editXml, mergeXml, type ElementIdentity } from '../xml/mergeXml.ts';
import { toDraft, writeXml, type XmlDraft } from '../xml/writeXml.ts';
import type { WrittenMetadata } from './writeDocument.ts';

export interface PlannedFile<Existing extends MetadataFile> extends Pick<WrittenMetadata, 'kind' | 'fullName'> {
  /** Undefined for a file that is not there yet. */
  readonly existing: Existing | undefined;
  /** All of it, as it shall be. */
  readonly text: string;
}

/**
 * A file for each written one, or several where its parts are in several.
 * @param existing files that could be read, those to be preferred first
 * @param calendars names of the business hours that the document defines: which holidays they have it alone says
 */
export function planFiles<Existing extends MetadataFile>(
  written: readonly WrittenMetadata[],
  existing: readonly Existing[],
  calendars: readonly string[],
): readonly PlannedFile<Existing>[] {
  const identity = identityOf(new Set(calendars.map((name) => name.toLowerCase())));
  return written.flatMap((metadata): readonly PlannedFile<Existing>[] => {
    const { kind, fullName, root } = metadata;
    const candidates = existing.filter((file) => isSameFile(file, metadata));
    const [first] = candidates;
    if (first === undefined) return [{ kind, fullName, existing: undefined, text: writeXml(root) }];
    if (!isShared(metadata)) return [{ kind, fullName, existing: first, text: replaceWhole(first, root) }];
    return parting(root.children ?? [], candidates, identity).map(([file, children]) => {
      const text = file.xml.root === undefined ? file.text : mergeXml(file.text, file.xml.root, children, identity);
      return { kind, fullName, existing: file, text };
    });
  });
}

/** Whether a file is the one that metadata goes into: names compare without regard to case and after percent-decoding. */
export function isSameFile(
  file: Pick<MetadataFile, 'kind' | 'fullName'>,
  metadata: Pick<WrittenMetadata, 'kind' | 'fullName'>,
): boolean {
  return (
    file.kind === metadata.kind &&
    decodeName(file.fullName).toLowerCase() === decodeName(metadata.fullName).toLowerCase()
  );
}

/** Workflows and settings hold other things beside. */
export function isShared({ kind }: Pick<WrittenMetadata, 'kind'>): boolean {
  return kind === 'Workflow' || kind === 'BusinessHoursSettings';
}

/** The text that is there as far as it says the same. */
function replaceWhole({ text, xml: { root } }: MetadataFile, wanted: XmlDraft): string {
  if (root === undefined) return text;
  return editXml(text, root, wanted) ?? writeXml(wanted);
}

/** Each element goes into the file that has it, a new one into the first. */
function parting<Existing extends MetadataFile>(
  children: readonly XmlDraft[],
  files: readonly Existing[],
  { keysOf }: ElementIdentity,
): readonly (readonly [Existing, readonly XmlDraft[]])[] {
  const parts = new Map<Existing, XmlDraft[]>();
  const keyOf = (draft: XmlDraft): string => `${draft.name} ${keysOf(draft).at(-1) ?? ''}`;
  const known = files.map((file) => ({
    file,
    keys: new Set((file.xml.root?.children ?? []).map((child) => keyOf(toDraft(child)))),
  }));
  for (const child of children) {
    const holder = known.find(({ keys }) => keys.has(keyOf(child))) ?? known[0];
    if (holder !== undefined) parts.set(holder.file, [...(parts.get(holder.file) ?? []), child]);
  }
  return [...parts];
}

/** How the parts of workflows and settings are told apart. */
function identityOf(calendars: ReadonlySet<string>): ElementIdentity {
  return {
    keysOf: (element) => {
      if (element.name in ACTION_TYPES) return [childText(element, 'fullName').toLowerCase()];
      const name = childText(element, 'name').toLowerCase();
      if (element.name !== 'holidays') return [name];
      // Names of holidays need not be unique: a dated one and one that recurs may share theirs.
      return [`${name} ${childText(element, 'activityDate')} ${childText(element, 'recurrenceType')}`, name];
    },
    orderOf: (element) =>
      element.name in ACTION_TYPES
        ? childText(element, 'fullName')
        : element.name === 'holidays'
          ? childText(element, 'name')
          : '',
    adapt: (wanted, existing) => (wanted.name === 'holidays' ? keepCalendars(wanted, existing, calendars) : wanted),
  };
}

function childText({ children = [] }: XmlDraft, name: string): string {
  return children.find((child) => child.name === name)?.text?.trim() ?? '';
}

/** Calendars that the document does not define keep their holidays, and calendars that stay keep their places. */
function keepCalendars(wanted: XmlDraft, existing: XmlDraft, calendars: ReadonlySet<string>): XmlDraft {
  const namesOf = ({ children = [] }: XmlDraft): readonly string[] =>
    children.filter(({ name }) => name === 'businessHours').map(({ text = '' }) => text);
  const ours = namesOf(wanted);
  const isOurs = new Set(ours.map((name) => name.toLowerCase()));
  const kept = namesOf(existing).filter((name) => !calendars.has(name.toLowerCase()) || isOurs.has(name.toLowerCase()));
  const isKept = new Set(kept.map((name) => name.toLowerCase()));
  const names = [...kept, ...ours.filter((name) => !isKept.has(name.toLowerCase()))];
  const others = (wanted.children ?? []).filter(({ name }) => name !== 'businessHours');
  return { ...wanted, children: [...names.map((text) => ({ name: 'businessHours', text })), ...others] };
}
