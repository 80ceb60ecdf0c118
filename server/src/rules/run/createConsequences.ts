// What only follows from a part that cannot be read, and is therefore not said: the part's own finding is enough. Must not know any rule.
import type { Use } from '../../language/read/definition.ts';
import { lazy } from '../../language/read/lazy.ts';
import type { Finding } from '../../project/finding.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import { groupBy } from '../../core/model/groupBy.ts';
import { nodeAt, pairOf, type NodeAtOffset } from '../../text/path.ts';
import type { Path, Span, Tree } from '../../text/tree.ts';
import { createRepeats } from './createRepeats.ts';

/** Tells of findings whether they follow from parts that could not be read. */
export interface Consequences {
  /** Of a finding that judges more than the marked word: something that it depends on could not be read. */
  dependsOnUnread(span: Span): boolean;
  /** Of an id that nothing defines: its definition stands in a part that could not be read. */
  mayBeDefinedUnread(finding: Finding): boolean;
  /** Of an id that nothing uses: a part that could not be read names it. */
  mayBeUsedUnread(finding: Finding): boolean;
}

const NOTHING: Consequences = {
  dependsOnUnread: () => false,
  mayBeDefinedUnread: () => false,
  mayBeUsedUnread: () => false,
};

/** Keys that only name and describe: nothing follows from what stands behind them. */
const DESCRIBING: ReadonlySet<string> = new Set(['name', 'label', 'description', 'notes']);

/** What a milestone has from its process, beside what cannot be told from a key that is not known. */
const OWN_OF_PROCESS: ReadonlySet<string> = new Set([...DESCRIBING, 'version', 'milestones']);

/** A part of a file that could not be read. */
interface UnreadPart {
  readonly file: SourceFile;
  /** Of the entry, and within a process of the milestone, that holds it; shorter where it holds several. */
  readonly holder: Path;
  /** Set for a section that holds something else than entries, such as a list. */
  readonly isWrongSection: boolean;
  /** What YAML has cut off from it, by a comma in braces. */
  readonly cutOff: readonly string[];
  /** Set for the key of an entry that is no id. */
  readonly isWrongId: boolean;
  /** Set where it may stand anywhere in the file: aliases are written, and nobody knows where they lead. */
  readonly isRepeated: boolean;
  /** The key that is missing or wrong, by the name that is meant; '' where that is not known. */
  readonly key: string;
  /** Where definitions and uses may stand that were not seen. */
  readonly span: Span;
  /** What is marked, where it is a mistake of the YAML: a key without its colon is one that defines. */
  readonly marked: string;
}

/** The consequences of everything unread in a file, in what it sees, and in what sees it. */
export function createConsequences(snapshot: Snapshot, file: SourceFile): Consequences {
  const around = new Set([file, ...snapshot.scope(file.uri).files, ...snapshot.dependants(file.uri)]);
  const unread = [...around].flatMap(unreadPartsOf);
  if (unread.length === 0) return NOTHING;
  const harmful = unread.filter(({ key, holder }) => !(DESCRIBING.has(key) && holder.length > 1));
  const texts = lazy(() => textsOf(unread));
  const words = lazy(() => new Set(texts().flatMap(wordsIn)));
  const keys = lazy(() => new Set(texts().flatMap(keysIn)));
  const harmfulOf = groupBy(harmful, ({ file: { uri } }) => uri);
  const usesIn = createUsesIn();
  const isKnown = new Map<string, boolean>();

  /** Whether the entry itself, or what it names, holds something unread. */
  function isEntryUnread(of: SourceFile, path: Path): boolean {
    const key = JSON.stringify([of.uri, path]);
    const known = isKnown.get(key);
    if (known !== undefined) return known;
    isKnown.set(key, false); // what leads back here adds nothing
    const result = (harmfulOf.get(of.uri) ?? []).some((part) => concerns(part, path)) || namesUnread(of, path);
    isKnown.set(key, result);
    return result;
  }

  function namesUnread(of: SourceFile, path: Path): boolean {
    const scope = snapshot.scope(of.uri);
    return usesIn(of, path).some((use) => {
      const definition = scope.find(use.kind, use.id);
      const home = definition && snapshot.file(definition.uri);
      return home === undefined ? keys().has(use.id) : isEntryUnread(home, [use.kind, use.id]);
    });
  }

  /** Where nobody names a calendar the default one counts, which may be among what is unread. */
  function isCalendarUnread(path: Path): boolean {
    const [section, id] = path;
    if (section !== 'processes') return false;
    const process = file.model.processes.find((each) => each.id === id);
    const milestone = process?.milestones.find(({ index }) => index === path[3]);
    if ((milestone?.businessHours ?? process?.businessHours) !== undefined) return false;
    return harmful.some(({ holder }) => holder.length === 0 || holder[0] === 'businessHours');
  }

  /** What is said of holidays depends on the hours of the calendars that they close. */
  const unreadlyAttached = lazy(() => {
    const attaching = [...around].flatMap((of) =>
      of.uses.filter(({ kind, path }) => kind === 'holidays' && isEntryUnread(of, holderOf(path))),
    );
    return new Set(attaching.map(({ id }) => id));
  });

  return {
    dependsOnUnread({ start }) {
      const path = holderOf(nodeAt(file.tree, start).path);
      return (
        isEntryUnread(file, path) ||
        isCalendarUnread(path) ||
        (path[0] === 'holidays' && unreadlyAttached().has(String(path[1])))
      );
    },
    mayBeDefinedUnread: ({ args: { id, section } }) =>
      unread.some(
        (part) =>
          isImport(part) ||
          (part.isWrongSection && part.key === section) ||
          (part.isWrongId && part.holder[0] === section) ||
          part.marked === id,
      ) ||
      (typeof id === 'string' && keys().has(id)),
    mayBeUsedUnread: ({ args: { id } }) =>
      typeof id === 'string' &&
      (words().has(id) || unread.some(({ key, cutOff }) => key === id || cutOff.includes(id))),
  };
}

/** What leads to other files, whose definitions are then not known. */
function isImport({ holder, key }: UnreadPart): boolean {
  return holder.length === 0 && (key === 'imports' || key === 'use');
}

function unreadPartsOf(file: SourceFile): readonly UnreadPart[] {
  const repeats = createRepeats(file.tree);
  return file.problems.flatMap(({ code, severity, span, args }): readonly UnreadPart[] => {
    if (severity !== 'error') return [];
    const at = code === 'syntax' ? nodeBefore(file.tree, span.start) : nodeAt(file.tree, span.start);
    // After a mistake of the YAML nobody knows where what follows belongs.
    const whole = code === 'syntax' ? { start: startOf(file.tree, at.path), end: file.text.length } : at.holder?.span;
    const places = code === 'syntax' && file.tree.hasAnchors ? undefined : repeats(at.path);
    return (places ?? [at.path]).map((path) => ({
      file,
      holder: holderOf(path),
      isRepeated: places === undefined,
      isWrongSection: path.length === 1 && args['variant'] !== 'missing-value',
      cutOff: Array.isArray(args['cutOff']) ? args['cutOff'] : [],
      isWrongId: args['variant'] === 'bad-key' && path.length === 2,
      key: code === 'syntax' ? '' : keyAt(path, args['suggestion']),
      span: whole ?? { start: 0, end: file.text.length },
      marked: code === 'syntax' ? file.text.slice(span.start, span.end) : '',
    }));
  });
}

/** The key that is meant at a path, as far as it stands within an entry or a milestone. */
function keyAt(path: Path, suggestion: Finding['args'][string] | undefined): string {
  if (typeof suggestion === 'string') return suggestion;
  const last = path.at(-1);
  return typeof last === 'string' && path.length > holderOf(path).length ? last : '';
}

/** What stands at an offset or, where it could not be read, before it. */
function nodeBefore(tree: Tree, offset: number): NodeAtOffset {
  const here = nodeAt(tree, offset);
  const before = nodeAt(tree, tree.text.slice(0, offset).trimEnd().length);
  return before.path.length > here.path.length ? before : here;
}

function startOf({ root }: Tree, [section]: Path): number {
  return pairOf(root, String(section ?? ''))?.span.start ?? 0;
}

/** The entry, or the milestone of a process, in which a path leads; [] for what is in no entry. */
function holderOf(path: Path): Path {
  if (path[0] === 'processes' && path[2] === 'milestones' && path.length > 3) return path.slice(0, 4);
  return path.length < 2 ? [] : path.slice(0, 2);
}

/** Whether what is said of a part depends on what could not be read. */
function concerns({ holder, key, isRepeated }: UnreadPart, path: Path): boolean {
  if (isRepeated) return true;
  if (path.length === 0) return holder.length > 0 || key !== '';
  if (isWithin(path, holder)) return true;
  return holder.length === 2 && isWithin(holder, path) && !OWN_OF_PROCESS.has(key);
}

function isWithin(outer: Path, inner: Path): boolean {
  return outer.length <= inner.length && outer.every((step, index) => step === inner[index]);
}

/** What could not be read, each place once. */
function textsOf(unread: readonly UnreadPart[]): readonly string[] {
  return [...groupBy(unread, ({ file }) => file.uri).values()].flatMap((parts) => {
    let end = 0;
    return parts
      .toSorted((one, other) => one.span.start - other.span.start)
      .map(({ file, span }) => {
        const text = file.text.slice(Math.max(span.start, end), span.end);
        end = Math.max(end, span.end);
        return text;
      });
  });
}

/** The words of a text that may be ids. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}-]+/gu) ?? [];
}

/** The words of a text that may be ids being defined. */
function keysIn(text: string): readonly string[] {
  const tokens = text.split(/[\s{}[\],'"]+/u);
  return tokens.flatMap((token, index) =>
    token.endsWith(':') || tokens[index + 1]?.startsWith(':') === true ? wordsIn(token) : [],
  );
}

/** What an entry or a milestone names; a file's uses are looked through once. */
function createUsesIn(): (file: SourceFile, path: Path) => readonly Use[] {
  const known = new Map<SourceFile, ReadonlyMap<string, readonly Use[]>>();
  return (file, path) => {
    const byHolder = known.get(file) ?? usesByHolder(file);
    known.set(file, byHolder);
    return byHolder.get(JSON.stringify(path)) ?? [];
  };
}

function usesByHolder({ uses }: SourceFile): ReadonlyMap<string, readonly Use[]> {
  const held = uses.flatMap((use) => {
    const holder = holderOf(use.path);
    return (holder.length > 2 ? [holder, holder.slice(0, 2)] : [holder]).map((path) => ({ use, path }));
  });
  const groups = groupBy(held, ({ path }) => JSON.stringify(path));
  return new Map([...groups].map(([key, group]) => [key, group.map(({ use }) => use)]));
}
