// Builds the view of a set of files at one moment. Facts of an import closure are kept across snapshots as long as no file of
// the closure changed, so that an edit rebuilds nothing that it cannot have touched.
import { createCalendarBook, type CalendarBook, type CompiledCalendars } from '../core/simulate/calendarBook.ts';
import { groupBy } from '../core/model/groupBy.ts';
import { NO_FIELDS, type FieldList } from '../core/model/fieldList.ts';
import type { Definitions } from '../core/model/model.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { Instant } from '../core/time/instant.ts';
import type { ZoneTable } from '../core/time/zone.ts';
import type { UnreadableReason } from '../host/host.ts';
import { isSameList } from '../text/isSameList.ts';
import { resolvePath } from '../text/path.ts';
import { buildConfig } from './readConfig.ts';
import { mergeModels } from '../language/read/buildFile.ts';
import { buildScenarios } from '../language/read/buildScenarios.ts';
import { rootCursor } from '../language/read/cursor.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { lazy } from '../language/read/lazy.ts';
import { DEFINITION_KINDS, type Definition, type DefinitionKind } from '../language/read/definition.ts';
import { MAX_SCOPE_FILES, type Scope, type Snapshot, type SourceFile } from './snapshot.ts';
import { canonicalUri } from '../language/read/uri.ts';

/** What follows from an import closure, by the uri of its first file. */
interface Derived {
  readonly closure: readonly SourceFile[];
  readonly scope: Scope;
  readonly definitions: () => Definitions;
  readonly calendars: () => CalendarBook;
  readonly scenarios: () => readonly Scenario[];
}

/** What is kept from one snapshot of a project to the next. */
export interface DerivedCache {
  readonly closures: Map<string, Derived>;
  readonly calendars: CompiledCalendars;
}

export function createDerivedCache(): DerivedCache {
  return { closures: new Map(), calendars: new WeakMap() };
}

/** What decides about a file from its folder or from one above. */
export interface GoverningFiles {
  readonly config?: SourceFile | undefined;
  readonly misnamed?: SourceFile | undefined;
}

/** Which files there are and who imports whom: the same object for as long as neither changes, whatever else the files say. */
export interface Structure {
  /** Uris of the files that import a file or folder, by its uri. */
  readonly importers: () => ReadonlyMap<string, readonly string[]>;
  /** Where each uri stands among the files. */
  readonly order: () => ReadonlyMap<string, number>;
}

/** What a Salesforce project says beside what its metadata files define. */
export interface ProjectFacts {
  readonly fields: FieldList;
  readonly apiVersion: string | undefined;
}

export interface SnapshotInput {
  /** Of an earlier snapshot, where it is still so. */
  readonly structure?: Structure;
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The configuration file that governs a file. */
  readonly configs: ReadonlyMap<string, GoverningFiles>;
  readonly unreadable: ReadonlyMap<string, UnreadableReason>;
  /** Files that know each other without importing, by each of them and by the folder that holds them. */
  readonly groups: ReadonlyMap<string, readonly SourceFile[]>;
  /** Of the Salesforce projects that files belong to, by the uris of the files. */
  readonly projects: ReadonlyMap<string, ProjectFacts>;
  readonly zones: ZoneTable;
  readonly now: Instant;
  readonly derived: DerivedCache;
}

export function createSnapshot(input: SnapshotInput): Snapshot {
  const { files, configs, unreadable, groups, projects, zones, now, derived } = input;
  const structure = input.structure ?? createStructure(files, groups);
  const views = new Map<string, Derived>();
  const governingOf = (uri: string): GoverningFiles | undefined => configs.get(uri) ?? configs.get(canonicalUri(uri));
  const projectOf = (uri: string): ProjectFacts | undefined => projects.get(uri) ?? projects.get(canonicalUri(uri));
  const governing = lazy(() => {
    const found = [...configs.values()].flatMap(({ config, misnamed }) => [config, misnamed]);
    return new Map(found.flatMap((file) => (file === undefined ? [] : [[file.uri, file] as const])));
  });
  const byGroup = new Map<readonly SourceFile[], Derived>();
  /** What a file imports that is there, each once. */
  const imported = new Map<SourceFile, readonly SourceFile[]>();

  function importedBy(file: SourceFile): readonly SourceFile[] {
    const known = imported.get(file) ?? [
      ...new Set(file.imports.flatMap(({ target }) => [files.get(target) ?? [], groupAt(groups, target)].flat())),
    ];
    imported.set(file, known);
    return known;
  }

  function view(uri: string): Derived {
    const key = files.has(uri) ? uri : canonicalUri(uri);
    const seen = views.get(key);
    if (seen !== undefined) return seen;
    // What one metadata file of a project sees all of them see.
    const closure = groups.get(key) ?? closureOf(files.get(key), importedBy);
    const known = derived.closures.get(key);
    const fresh =
      known !== undefined && isSameList(known.closure, closure)
        ? known
        : (byGroup.get(closure) ?? derive(closure, zones, derived.calendars));
    if (groups.has(key)) byGroup.set(closure, fresh);
    derived.closures.set(key, fresh);
    views.set(key, fresh);
    return fresh;
  }

  return {
    zones,
    now,
    files,
    neighbours: [],
    unreadable,
    groups,
    structure,
    // Nearly everybody asks with the canonical spelling, and finding it takes longer than everything else.
    file: (uri) => files.get(uri) ?? files.get(canonicalUri(uri)) ?? governing().get(canonicalUri(uri)),
    scope: (uri) => view(uri).scope,
    definitions: (uri) => view(uri).definitions(),
    calendars: (uri) => view(uri).calendars(),
    scenarios: (uri) => view(uri).scenarios(),
    configFile: (uri) => governingOf(uri)?.config,
    isObeyed: (uri) => [...configs.values()].some(({ config }) => config?.uri === canonicalUri(uri)),
    misnamedConfig: (uri) => governingOf(uri)?.misnamed,
    config(uri) {
      const file = governingOf(uri)?.config;
      return file === undefined ? DEFAULT_CONFIG : buildConfig(file.uri, file.tree);
    },
    projectFields: (uri) => projectOf(uri)?.fields ?? NO_FIELDS,
    projectApiVersion: (uri) => projectOf(uri)?.apiVersion,
    locate({ uri, path }) {
      const file = files.get(uri);
      const found = file === undefined ? undefined : resolvePath(file.tree, path);
      const span = found?.node?.span ?? found?.holder?.span;
      return span === undefined ? undefined : { uri, span };
    },
    dependants(uri) {
      const key = canonicalUri(uri);
      const found = new Set<SourceFile>();
      const queue = [key];
      for (const target of queue)
        for (const uri of structure.importers().get(target) ?? []) {
          const file = uri === key ? undefined : files.get(uri);
          if (file === undefined || found.has(file)) continue;
          found.add(file);
          queue.push(uri);
        }
      // In the order of the snapshot, for which nobody walks through all of its files.
      const at = structure.order();
      return [...found].sort((one, other) => (at.get(one.uri) ?? 0) - (at.get(other.uri) ?? 0));
    },
    usesOf(definition) {
      const { kind, id, uri } = definition;
      return [...files.values()].flatMap((file) => {
        const uses = file.uses.filter((use) => use.kind === kind && use.id === id);
        // Another file may define the same id: a use means the one that its own file sees.
        return uses.length > 0 && view(file.uri).scope.find(kind, id)?.uri === uri ? uses : [];
      });
    },
  };
}

/** Who imports whom among files. */
export function createStructure(files: SnapshotInput['files'], groups: SnapshotInput['groups']): Structure {
  return {
    importers: lazy(() => {
      const index = new Map<string, string[]>();
      for (const file of files.values())
        for (const { target } of file.imports)
          for (const each of new Set([target, ...groupAt(groups, target).map(({ uri }) => uri)])) {
            const known = index.get(each);
            if (known === undefined) index.set(each, [file.uri]);
            else known.push(file.uri);
          }
      return index;
    }),
    order: lazy(() => new Map([...files.keys()].map((uri, index) => [uri, index]))),
  };
}

/**
 * The file and everything it imports, depth first, each once: at most `MAX_SCOPE_FILES`. Without recursion, since a chain may be as
 * long as a stranger likes.
 */
function closureOf(
  start: SourceFile | undefined,
  importedBy: (file: SourceFile) => readonly SourceFile[],
): readonly SourceFile[] {
  const closure = new Set<SourceFile>();
  const stack = start === undefined ? [] : [start];
  for (let file = stack.pop(); file !== undefined && closure.size < MAX_SCOPE_FILES; file = stack.pop()) {
    if (closure.has(file)) continue;
    closure.add(file);
    for (const next of importedBy(file).toReversed()) if (!closure.has(next)) stack.push(next);
  }
  return [...closure];
}

/** The metadata files that a file or folder stands for. */
function groupAt(groups: SnapshotInput['groups'], uri: string): readonly SourceFile[] {
  return groups.get(uri.replace(/\/$/, '')) ?? [];
}

function derive(closure: readonly SourceFile[], zones: ZoneTable, compiled: CompiledCalendars): Derived {
  const definitions = lazy(() => mergeModels(closure.map((file) => file.model)));
  const calendars = lazy(() => createCalendarBook(definitions(), zones, compiled));
  const [own] = closure;
  return {
    closure,
    scope: createScope(closure),
    definitions,
    calendars,
    scenarios: lazy(() => {
      const root = own?.kind === 'scenario' ? rootCursor(own.uri, own.tree) : undefined;
      return root === undefined ? [] : buildScenarios(root, { definitions: definitions(), calendars: calendars() });
    }),
  };
}

function createScope(files: readonly SourceFile[]): Scope {
  const index = lazy(() => {
    const byKind = new Map<DefinitionKind, { readonly all: Definition[]; readonly byId: Map<string, Definition> }>(
      DEFINITION_KINDS.map((kind) => [kind, { all: [], byId: new Map() }]),
    );
    for (const { definitions } of files)
      for (const definition of definitions) {
        const known = byKind.get(definition.kind);
        known?.all.push(definition);
        if (known?.byId.has(definition.id) === false) known.byId.set(definition.id, definition);
      }
    return byKind;
  });
  const processes = lazy(() =>
    groupBy(
      files.flatMap(({ model }) => model.processes),
      ({ name }) => name.toLowerCase(),
    ),
  );
  return {
    files,
    processesNamed: (name) => processes().get(name.toLowerCase()) ?? [],
    find: (kind, id) => index().get(kind)?.byId.get(id),
    all: (kind) => index().get(kind)?.all ?? [],
  };
}
