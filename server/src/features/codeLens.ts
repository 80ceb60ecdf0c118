// Above each process and each scenario: simulate or run it, show its timeline, tell how its scenarios fare. What costs time is told when a
// lens is shown.
import type { Range } from 'vscode-languageserver-types';
import { runScenarios, type ScenarioResult } from '../queries/runScenarios.ts';
import { showControls } from '../words/showControls.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';

/** What a lens is about: also what an editor sends back to have it resolved. */
export interface LensSubject {
  readonly uri: string;
  readonly kind: 'process' | 'scenario';
  readonly id: string;
  readonly shows: LensKind;
}

export const LENS_KINDS = ['simulate', 'run', 'timeline', 'results', 'convert'] as const;
export type LensKind = (typeof LENS_KINDS)[number];

/** What an editor has a command for. */
export interface LensAbilities {
  readonly simulates: boolean;
  readonly runs: boolean;
  /** Turns metadata into YAML. */
  readonly converts?: boolean;
}

export interface Lens {
  readonly range: Range;
  readonly subject: LensSubject;
}

/** The lenses of a file, titles still unknown. A process that no scenario goes through has no results to show. */
export function codeLenses(
  snapshot: Snapshot,
  { uri, definitions, lines, notation }: SourceFile,
  { simulates, runs, converts = false }: LensAbilities,
): Lens[] {
  return definitions.flatMap(({ kind, id, key }) => {
    if (kind !== 'processes' && kind !== 'scenarios') return [];
    const range = lines.rangeOf(key.span);
    const subject = { uri, kind: kind === 'processes' ? 'process' : 'scenario', id } as const;
    const isOffered: Readonly<Record<LensKind, boolean>> = {
      simulate: simulates && kind === 'processes',
      run: runs && kind === 'scenarios',
      // Above a process both would show the same.
      timeline: !(simulates && kind === 'processes'),
      convert: converts && notation === 'xml' && kind === 'processes',
      results: kind === 'scenarios' || scenariosOf(snapshot, uri, id).length > 0,
    };
    return LENS_KINDS.filter((shows) => isOffered[shows]).map((shows) => ({ range, subject: { ...subject, shows } }));
  });
}

/** What a lens says; undefined where there is nothing to say. */
export function lensTitle(snapshot: Snapshot, { uri, kind, id, shows }: LensSubject): string | undefined {
  if (shows !== 'results') return TITLES[shows];
  if (kind === 'scenario') return runScenarios(snapshot, uri, id).map(describeResult)[0];
  const results = scenariosOf(snapshot, uri, id).flatMap((scenario) =>
    runScenarios(snapshot, scenario.file, scenario.id),
  );
  if (results.length === 0) return undefined;
  const failed = results.filter(({ passed }) => !passed).length;
  const count = `${results.length} scenario${results.length === 1 ? '' : 's'}`;
  return failed === 0 ? `${count} passed` : `${failed} of ${count} failed`;
}

const TITLES: Readonly<Record<Exclude<LensKind, 'results'>, string>> = {
  simulate: 'Simulate',
  run: 'Run',
  timeline: 'Show timeline',
  convert: 'Convert to YAML',
};

/** Every scenario of the snapshot that goes through a process. */
export function scenariosOf(
  snapshot: Snapshot,
  uri: string,
  process: string,
): readonly { readonly file: string; readonly id: string }[] {
  return snapshot
    .dependants(uri)
    .filter(({ kind }) => kind === 'scenario')
    .flatMap((file) =>
      snapshot
        .scenarios(file.uri)
        .filter((scenario) => scenario.process === process)
        .map(({ id }) => ({ file: file.uri, id })),
    );
}

function describeResult({ passed, failures: [first, ...more] }: ScenarioResult): string {
  if (passed || first === undefined) return 'passed';
  const others = more.length === 0 ? '' : ` · and ${more.length} more`;
  return `failed: ${showControls(first.message)}${others}`;
}
