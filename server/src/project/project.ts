// Files being edited, files on disk, and immutable snapshots of them. Files that did not change keep what was derived from them.
// The only module of `analysis` that knows the host.
import { UnreadableError, type Host, type UnreadableReason } from '../host/host.ts';
import type { FieldList } from '../core/model/fieldList.ts';
import { toInstant } from '../core/time/instant.ts';
import { createZoneTable, type ZoneTable } from '../core/time/zone.ts';
import type { PositionEncoding } from '../text/position.ts';
import type { Tree } from '../text/tree.ts';
import { isSameList } from '../text/isSameList.ts';
import {
  createDerivedCache,
  createSnapshot,
  createStructure,
  type GoverningFiles,
  type ProjectFacts,
  type SnapshotInput,
} from './createSnapshot.ts';
import type { FileKind } from '../language/read/definition.ts';
import type { Project, SourceFile } from './snapshot.ts';
import { createFileCaches, type FileCaches } from '../language/read/fileCaches.ts';
import { createSourceFile } from './sourceFile.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { createMetadataCache } from './metadataCache.ts';
import { createFieldLoader } from './fieldLoader.ts';
import { buildConfig } from './readConfig.ts';
import { folderOf, folderOfFile, type Finding as SalesforceHost, type SalesforceFolder } from './salesforceFolder.ts';
import {
  canonicalUri,
  CONFIG_FILE,
  MISNAMED_CONFIG_FILE,
  fileKindOf,
  mayBeFolder,
  notationOf,
  originOf,
  parentUri,
  resolveUri,
} from '../language/read/uri.ts';

export interface ProjectOptions {
  readonly zones?: ZoneTable;
  /** What the characters of positions count; UTF-16 units unless an editor asked for bytes. */
  readonly encoding?: PositionEncoding;
  /** The configuration of all files, or false for none; absent: the nearest above each file. */
  readonly config?: GivenConfig | false | undefined;
  /** What is known of fields; absent: what the projects of the files say. */
  readonly fields?: FieldList | undefined;
}

/** A configuration that somebody names, wherever it lies and whatever it is called. */
export interface GivenConfig {
  readonly uri: string;
  readonly text: string;
}

/** A project over a host. It holds the files that the last snapshot needed, until they are closed or changed on disk. */
export function createProject(
  host: Host,
  { zones = createZoneTable(), encoding = 'utf-16', config: given, fields: givenFields }: ProjectOptions = {},
): Project {
  const edited = new Map<string, string>();
  const kinds = new Map<string, FileKind>();
  const onDisk = new Map<string, Promise<string | undefined>>();
  const parsed = new Map<string, SourceFile>();
  /** Of open files: what the next text of theirs is read with. */
  const before = new Map<string, { readonly memory: FileCaches; tree: Tree | undefined }>();
  const derived = createDerivedCache();
  const metadata = createMetadataCache(encoding);
  const folders = new Map<string, Promise<SalesforceFolder>>();
  /** What the last snapshot was made of, for as long as nothing but texts of `retyped` has changed. */
  let last: { readonly uris: readonly string[]; readonly input: SnapshotInput } | undefined;
  const retyped = new Set<string>();
  /** Counts every change. */
  let version = 0;
  const governing = given === undefined ? undefined : governedBy(given, encoding);
  const members = new WeakMap<SalesforceFolder, ReadonlySet<string>>();

  function textOf(uri: string): Promise<string | undefined> | string {
    const open = edited.get(uri);
    if (open !== undefined) return open;
    const known = onDisk.get(uri) ?? host.read(uri);
    onDisk.set(uri, known);
    known.catch(() => {
      if (onDisk.get(uri) === known) onDisk.delete(uri); // the next snapshot tries again
    });
    return known;
  }

  /** The file of a uri as far as it can be read; `loading` collects what was tried and what could not be read. */
  async function load(uri: string, loading: Loading): Promise<SourceFile | undefined> {
    loading.needed.add(uri);
    let text: string | undefined;
    try {
      text = await textOf(uri);
    } catch (fault) {
      if (!(fault instanceof UnreadableError)) throw fault;
      loading.unreadable.set(uri, fault.reason);
    }
    if (text === undefined) {
      parsed.delete(uri);
      return undefined;
    }
    if (notationOf(uri) === 'xml') {
      host.working?.(uri);
      loading.metadata.set(uri, metadata.read(uri, text));
      return undefined;
    }
    return readText(uri, text);
  }

  function readText(uri: string, text: string): SourceFile {
    const known = parsed.get(uri);
    if (known?.text === text) return known;
    const earlier = before.get(uri);
    const kind = fileKindOf(uri) ?? kinds.get(uri) ?? 'entitlement';
    host.working?.(uri);
    const file = createSourceFile(uri, kind, text, { encoding, before: earlier?.tree, memory: earlier?.memory });
    if (earlier !== undefined && file.tree.isSound) earlier.tree = file.tree;
    parsed.set(uri, file);
    return file;
  }

  /**
   * The last snapshot with what was typed since; undefined where more has changed than that. Nobody walks the workspace for a key that
   * is pressed.
   */
  function retype(uris: readonly string[]): SnapshotInput | undefined {
    if (last?.uris !== uris) return undefined;
    const files = new Map(last.input.files);
    for (const uri of retyped) {
      const [text, earlier] = [edited.get(uri), files.get(uri)];
      if (text === undefined || earlier === undefined || earlier.notation === 'xml') return undefined;
      const file = readText(uri, text);
      if (!isSameList(targetsOf(earlier), targetsOf(file))) return undefined;
      files.set(uri, file);
    }
    return { ...last.input, files, now: toInstant(Math.trunc(host.now())) };
  }

  /** The nearest configuration in a folder or above, and what is called nearly so; files of one folder share it. @param known what this snapshot has found */
  function loadConfig(
    folder: string | undefined,
    known: Map<string, Promise<GoverningFiles>>,
    loading: Loading,
  ): Promise<GoverningFiles> {
    if (folder === undefined) return Promise.resolve({});
    const found = known.get(folder) ?? readConfigs(folder, known, loading);
    known.set(folder, found);
    return found;
  }

  async function readConfigs(
    folder: string,
    known: Map<string, Promise<GoverningFiles>>,
    loading: Loading,
  ): Promise<GoverningFiles> {
    const names = [CONFIG_FILE, MISNAMED_CONFIG_FILE];
    const [config, misnamed] = await Promise.all(names.map((name) => load(`${folder}/${name}`, loading)));
    if (config !== undefined) return { config, misnamed };
    const above = await loadConfig(parentUri(folder), known, loading);
    return { ...above, misnamed: misnamed ?? above.misnamed };
  }

  /** Texts of other files than ours, which decide what belongs together. */
  const finding: SalesforceHost = {
    list: (uri) => host.list(uri),
    read: (uri) => host.read(uri).catch(() => undefined),
  };
  const fieldLoader = createFieldLoader(finding, textOf, givenFields);

  /** The metadata that a file or folder belongs to, with every file of it read. */
  async function loadGroup(uri: string, loading: Loading): Promise<SalesforceFolder | undefined> {
    const isFile = notationOf(uri) === 'xml';
    if (!isFile && !mayBeFolder(uri)) return undefined;
    const found = await findFolder(uri, isFile);
    const isLoaded = loading.folders.has(found);
    loading.folders.add(found);
    if (!isLoaded)
      await Promise.all(found.files.filter((file) => !loading.needed.has(file)).map((file) => load(file, loading)));
    if (!isFile || membersOf(found).has(uri)) return found;
    // What the project ignores sees the project, and nobody else sees it.
    return { ...found, root: `${found.root}#${uri}`, files: [...found.files, uri], alone: uri };
  }

  function findFolder(uri: string, isFile: boolean): Promise<SalesforceFolder> {
    const folder = isFile ? (parentUri(uri) ?? uri) : uri;
    const known = folders.get(`${isFile} ${folder}`) ?? (isFile ? folderOfFile(finding, uri) : folderOf(finding, uri));
    folders.set(`${isFile} ${folder}`, known);
    return known;
  }

  async function factsOf(folder: SalesforceFolder, { needed }: Loading): Promise<ProjectFacts> {
    return { fields: await fieldLoader.listOf(folder, needed), apiVersion: folder.apiVersion };
  }

  /** Of an entitlement file: those of the project that its configuration names, else of that around it. */
  async function factsAround(
    uri: string,
    config: SourceFile | undefined,
    loading: Loading,
  ): Promise<ProjectFacts | undefined> {
    if (givenFields !== undefined) return { fields: givenFields, apiVersion: undefined };
    const named = config && buildConfig(config.uri, config.tree).salesforce?.project;
    const folder =
      named === undefined
        ? await fieldLoader.projectAround(parentUri(uri))
        : await findFolder(resolveUri(config?.uri ?? uri, named).replace(/\/$/, ''), false);
    return folder && factsOf(folder, loading);
  }

  function membersOf(folder: SalesforceFolder): ReadonlySet<string> {
    const known = members.get(folder) ?? new Set(folder.files);
    members.set(folder, known);
    return known;
  }

  function forget(uri: string): void {
    last = undefined;
    version += 1;
    folders.clear(); // a file may have come or gone
    metadata.forget(uri);
    fieldLoader.forget();
    onDisk.delete(uri);
    if (edited.has(uri)) return;
    parsed.delete(uri);
    derived.closures.delete(uri);
  }

  /** Files that nobody imports any more would stay for as long as the editor runs. */
  function forgetAllBut(needed: ReadonlySet<string>): void {
    for (const uri of new Set([...onDisk.keys(), ...parsed.keys(), ...derived.closures.keys()]))
      if (!needed.has(uri)) forget(uri);
  }

  return {
    open(uri, text, kind) {
      const key = canonicalUri(uri);
      version += 1;
      if (edited.has(key)) retyped.add(key);
      else last = undefined;
      edited.set(key, text);
      if (kind !== undefined && kinds.get(key) !== kind) {
        last = undefined;
        kinds.set(key, kind);
        before.delete(key);
        parsed.delete(key);
      }
      if (!before.has(key)) before.set(key, { memory: createFileCaches(), tree: undefined });
    },
    close(uri) {
      const key = canonicalUri(uri);
      edited.delete(key);
      kinds.delete(key);
      before.delete(key);
      forget(key);
    },
    invalidate(uri) {
      forget(canonicalUri(uri));
    },
    invalidateBelow(folder) {
      const start = `${canonicalUri(folder).replace(/\/$/, '')}/`;
      const below = [...onDisk.keys(), ...parsed.keys()].filter((uri) => uri.startsWith(start));
      const held = below.some((uri) => parsed.has(uri));
      below.forEach(forget);
      return held;
    },
    openFiles: () => [...edited.keys()],
    async snapshot(uris) {
      const quick = retype(uris);
      if (quick !== undefined) {
        retyped.clear();
        const snapshot = createSnapshot(quick);
        last = { uris, input: quick };
        return snapshot;
      }
      retyped.clear();
      const at = version;
      const asked = uris.map(canonicalUri);
      const files = new Map<string, SourceFile>();
      const configs = new Map<string, GoverningFiles>();
      const loading: Loading = { needed: new Set(), unreadable: new Map(), metadata: new Map(), folders: new Set() };
      const found = new Map<string, SalesforceFolder>();
      let next = asked;
      while (next.length > 0) {
        const unseen = [...new Set(next)].filter((uri) => !loading.needed.has(uri));
        const loaded = await Promise.all(unseen.map((uri) => load(uri, loading)));
        for (const file of loaded) if (file !== undefined) files.set(file.uri, file);
        for (const uri of unseen.filter((each) => !files.has(each))) {
          const key = uri.replace(/\/$/, '');
          const group = await loadGroup(key, loading);
          if (group !== undefined) found.set(key, group);
        }
        next = loaded.flatMap((file) => (file === undefined ? [] : followedImports(file)));
      }
      const groups = new Map<string, readonly SourceFile[]>();
      const read = new Map<SalesforceFolder, readonly SourceFile[]>();
      const projects = new Map<string, ProjectFacts>();
      for (const [key, group] of found) {
        const facts = await factsOf(group, loading);
        projects.set(key, facts);
        if (group.files.length === 0) continue;
        const sources = read.get(group) ?? metadata.sources(group, loading.metadata, facts.fields);
        groups.set(key, sources);
        if (read.has(group)) continue;
        read.set(group, sources);
        for (const source of sources) {
          if (group.alone !== undefined && source.uri !== group.alone) continue;
          groups.set(source.uri, sources);
          projects.set(source.uri, facts);
          if (loading.metadata.has(source.uri)) files.set(source.uri, source);
        }
      }
      const configsByFolder = new Map<string, Promise<GoverningFiles>>();
      for (const uri of new Set([...asked, ...files.keys()])) {
        configs.set(uri, governing ?? (await loadConfig(parentUri(uri), configsByFolder, loading)));
        const facts =
          files.get(uri)?.notation !== 'yaml' || projects.has(uri)
            ? undefined
            : await factsAround(uri, configs.get(uri)?.config, loading);
        if (facts !== undefined) projects.set(uri, facts);
      }
      forgetAllBut(loading.needed);
      // Above the roots there may be a configuration that is nobody's business here: it was only tried.
      for (const [uri, reason] of loading.unreadable)
        if (reason === 'outside' && fileKindOf(uri) === 'config') loading.unreadable.delete(uri);
      const now = toInstant(Math.trunc(host.now()));
      const structure = createStructure(files, groups);
      const { unreadable } = loading;
      const input = { files, configs, unreadable, groups, projects, structure, zones, now, derived };
      const mayChange = [...loading.unreadable.values()].some((reason) => PASSING.has(reason));
      last = version === at && !mayChange ? { uris, input } : undefined;
      return createSnapshot(input);
    },
  };
}

/** What decides about files where somebody says so. */
function governedBy(given: GivenConfig | false, encoding: PositionEncoding): GoverningFiles {
  if (given === false) return {};
  return { config: createSourceFile(canonicalUri(given.uri), 'config', given.text, { encoding }) };
}

/** Reasons that the next try may not find. */
const PASSING: ReadonlySet<UnreadableReason> = new Set(['busy', 'failed']);

function targetsOf({ imports }: SourceFile): readonly string[] {
  return imports.map(({ target }) => target);
}

/** What a snapshot looked for so far, found or not, and what of it could not be read. */
interface Loading {
  readonly needed: Set<string>;
  readonly unreadable: Map<string, UnreadableReason>;
  /** Metadata files, which are read as files of our language once all of a project are known. */
  readonly metadata: Map<string, MetadataFile>;
  /** Projects whose files are read, or are being read. */
  readonly folders: Set<SalesforceFolder>;
}

/** Targets of a file's imports that are read: entitlement files where the file itself is, not in another scheme or on another machine. */
function followedImports({ uri, imports }: SourceFile): readonly string[] {
  const origin = originOf(uri);
  return imports
    .map(({ target }) => target)
    .filter((target) => fileKindOf(target) === 'entitlement' || mayBeFolder(target))
    .filter((target) => originOf(target) === origin);
}
