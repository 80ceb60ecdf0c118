// What the product knows about a set of files at one moment. A snapshot never changes: features and rules take one and never
// look at newer text. Everything below a file is derived lazily and kept. Must not know LSP or the terminal.
import type { FieldList } from '../core/model/fieldList.ts';
import type { Definitions, Origin, Process } from '../core/model/model.ts';
import type { Definition, DefinitionKind, FileKind, ImportLink, Notation, Use } from '../language/read/definition.ts';
import type { FileModel } from '../language/read/fileModel.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { CalendarBook } from '../core/simulate/calendarBook.ts';
import type { UnreadableReason } from '../host/host.ts';
import type { Instant } from '../core/time/instant.ts';
import type { ZoneTable } from '../core/time/zone.ts';
import type { LineIndex } from '../text/position.ts';
import type { Span, Tree } from '../text/tree.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';
import type { KnownFieldCache } from '../language/read/knownField.ts';

export type { UnreadableReason };

/** One version of one file. */
export interface SourceFile {
  readonly uri: string;
  readonly kind: FileKind;
  readonly notation: Notation;
  readonly text: string;
  readonly tree: Tree;
  readonly lines: LineIndex;
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
  readonly imports: readonly ImportLink[];
  /** What is known of the fields of entries that nobody has edited since: see `knownFields`. */
  readonly fieldCache: KnownFieldCache;
  /** What the file defines, broken parts left out. */
  readonly model: FileModel;
  /** Findings of the YAML and the schema, which need no other file. */
  readonly problems: readonly Finding[];
}

/** More files than any project imports into one. Of what leads to more, the first are seen, and `import-missing` says so. */
export const MAX_SCOPE_FILES = 500;

/** The ids visible in a file: its own first, then its import closure's, depth first. */
export interface Scope {
  readonly files: readonly SourceFile[];
  find(kind: DefinitionKind, id: string): Definition | undefined;
  /** Every definition of the kind, own file first; an id that is defined twice occurs twice. */
  all(kind: DefinitionKind): readonly Definition[];
  /** Every process of a name, whatever its case, own file first. */
  processesNamed(name: string): readonly Process[];
}

export interface Snapshot {
  readonly zones: ZoneTable;
  /** When it was taken, by the host's clock: what "past" means to those who look at it. */
  readonly now: Instant;
  /** Every file that was asked for and that could be read, with their import closures. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Uris of entitlement files that are known to be there beside `files`. */
  readonly neighbours: readonly string[];
  /** Files that are there and could not or must not be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, UnreadableReason>;
  /** Metadata files of one project, which know each other without imports: by each of them and by a folder that was asked for or is used. */
  readonly groups: ReadonlyMap<string, readonly SourceFile[]>;
  /** The same object for snapshots with the same files, of which each imports the same. */
  readonly structure: object;
  file(uri: string): SourceFile | undefined;
  scope(uri: string): Scope;
  /** The model of everything visible in the file. Broken parts are absent; what is there is well-formed. */
  definitions(uri: string): Definitions;
  /** The file's scenarios that are well-formed and have a process. */
  scenarios(uri: string): readonly Scenario[];
  calendars(uri: string): CalendarBook;
  config(uri: string): Config;
  /** What the Salesforce project of a file says of fields; the same object for as long as it says the same. See `fieldListOf`. */
  projectFields(uri: string): FieldList;
  /** For which version of the API the Salesforce project of a file or folder is written, such as `64.0`; undefined where it says nothing. */
  projectApiVersion(uri: string): string | undefined;
  /** The configuration file that `config` was read from. */
  configFile(uri: string): SourceFile | undefined;
  /** Whether a file is obeyed as the configuration of any file, whatever it is called. */
  isObeyed(uri: string): boolean;
  /** A file beside or above it that looks like its configuration and is not obeyed, for its name. */
  misnamedConfig(uri: string): SourceFile | undefined;
  locate(origin: Origin): { readonly uri: string; readonly span: Span } | undefined;
  /** Files of the snapshot that import the file, directly or not. */
  dependants(uri: string): readonly SourceFile[];
  /** Every place in the snapshot's files that names a definition, its own key not included. */
  usesOf(definition: Definition): readonly Use[];
}

/** Files being edited and files on disk, and the snapshots of them. */
export interface Project {
  /** The text of an open editor from now on, instead of the disk's. @param kind what it holds where its name does not tell */
  open(uri: string, text: string, kind?: FileKind): void;
  /** The disk's text again. */
  close(uri: string): void;
  /** The file was created, changed or deleted on disk. */
  invalidate(uri: string): void;
  /** A folder was created, renamed or deleted on disk. @returns whether anything that is known lay in it */
  invalidateBelow(folder: string): boolean;
  /** Reads what is needed for these files and their import closures. Unchanged files keep their derived facts. */
  snapshot(uris: readonly string[]): Promise<Snapshot>;
  /** Canonical uris of open files. */
  openFiles(): readonly string[];
}
