// A part of many scenario files, opened and run by itself, in this thread or in another one. What comes back is plain data.
import { pathToFileURL } from 'node:url';
import type { Host } from '../host/host.ts';
import { createProject, type GivenConfig } from '../project/project.ts';
import type { ReportedTest } from '../print/testReport.ts';
import { isRecord } from '../protocol/isRecord.ts';
import { errorsOfFile } from '../queries/errorsOfFile.ts';
import { setRoots } from './files/findFiles.ts';
import { filesIn, unreadConfigs } from './openProject.ts';
import { listScenarios, readChoice, runOne, type Choice } from './testFiles.ts';

/** The same for all slices of one run. */
export interface TestSettings extends Choice {
  readonly cwd: string;
  readonly config: GivenConfig | false | undefined;
  /** Where names of files begin. */
  readonly namedFrom: string;
  /** The paths as a person named them, for what may be read. */
  readonly given: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface TestOrder {
  readonly kind: 'test';
  readonly settings: TestSettings;
  /** Of scenario files, absolute. */
  readonly paths: readonly string[];
}

/** Undefined where there is more to say than how scenarios fare: a file that cannot be read, or that has an error. */
export type TestedSlice = readonly ReportedTest[] | undefined;

export interface TestAnswer {
  readonly kind: 'test';
  readonly tested: TestedSlice;
}

/** Both ends are of the same program: only the kind is looked at. */
export function isTestOrder(value: unknown): value is TestOrder {
  return isRecord(value) && value['kind'] === 'test';
}

export function isTestAnswer(value: unknown): value is TestAnswer {
  return isRecord(value) && value['kind'] === 'test';
}

/** Runs one slice after the other. What a slice read is kept for the next, as long as that reads it too. */
export function createSliceTester(
  host: Host,
  { cwd, config, namedFrom, now, ...choice }: TestSettings,
): (paths: readonly string[]) => Promise<TestedSlice> {
  const project = createProject({ ...host, now: () => now }, { config });
  const isWanted = readChoice(choice);
  const place = { cwd: namedFrom, clock: host };
  return async (paths) => {
    const snapshot = await project.snapshot(paths.map((file) => pathToFileURL(file).href));
    const { files, unread } = await filesIn(snapshot, paths, { cwd });
    if (unread.length > 0 || unreadConfigs(snapshot, { cwd }).length > 0) return undefined;
    const seen = new Set(files.flatMap(({ uri }) => snapshot.scope(uri).files));
    for (const { uri } of seen) if (errorsOfFile(snapshot, uri).length > 0) return undefined;
    return files.flatMap((file) => listScenarios(file, isWanted)).flatMap((each) => runOne(snapshot, each, place));
  };
}

/** @param host that reads files: it is told the roots */
export function createTestThread(host: Host): (order: TestOrder) => Promise<TestAnswer> {
  let run: ReturnType<typeof createSliceTester> | undefined;
  return async ({ settings, paths }) => {
    if (run === undefined) {
      const { cwd, config, given } = settings;
      setRoots(given, { cwd, host, ...(config === undefined ? {} : { config }) });
      run = createSliceTester(host, settings);
    }
    return { kind: 'test', tested: await run(paths) };
  };
}
