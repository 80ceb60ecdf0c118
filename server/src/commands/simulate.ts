// `milestone simulate`: the timeline of a scenario, or of a sample case of a process.
import { concernOfProcess, concernOfScenario } from '../queries/concern.ts';
import { queryTimeline } from '../queries/timeline.ts';
import { drawAnimatedSvg } from '../draw/animatedSvg.ts';
import { drawHtml } from '../draw/timelineHtml.ts';
import { drawSvg } from '../draw/timelineSvg.ts';
import { drawText } from '../draw/timelineText.ts';
import { lightTheme } from '../draw/theme.ts';
import type { TimelineParams } from '../protocol/requests.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { checkSettings } from './checkSettings.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, tell, UsageError, type Io } from './io.ts';
import { displayName } from './openProject.ts';
import { openWhole } from './openWhole.ts';
import { paintPng } from './paintPng.ts';
import { readSettings } from './readSettings.ts';
import { reportErrors } from './reportErrors.ts';
import { writeOutputs } from './writeOutputs.ts';
import { stringify } from '../print/stringify.ts';

const FORMATS = ['text', 'json', 'svg', 'png', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const simulate: Command = defineCommand({
  name: 'simulate',
  summary: 'draw the timeline of a scenario, or of a case that arrives when you say',
  arguments: {
    file: { help: 'a scenario file, or with --at an entitlement file, a folder or a Salesforce project', kind: 'path' },
  },
  flags: {
    scenario: { type: 'text', valueName: 'id', help: 'which scenario; the first when absent' },
    at: { type: 'text', valueName: 'time', help: 'arrival of a sample case, local or with an offset' },
    process: { type: 'text', valueName: 'id', help: 'with --at: which process' },
    set: {
      type: 'text',
      valueName: 'Field=value',
      isRepeatable: true,
      help: 'with --at: a field of the sample case',
    },
    format: { type: 'format', choices: FORMATS, help: "how to draw, unless the suffix of --out's file says it" },
    animate: { type: 'switch', help: 'with --format svg: a playhead runs over the picture, for a README or a slide' },
    out: { type: 'text', valueName: 'file', isPath: true, help: 'write to a file' },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone simulate support.scenario.yaml --scenario friday-afternoon',
    'milestone simulate support.scenario.yaml --animate --out playhead.svg',
    'milestone simulate support.scenario.yaml --out friday.png',
    'milestone simulate support.entitlement.yaml --at 2026-03-06T16:30 --set Priority=High --out case.html',
  ],
  run: ({ file, ...options }, io) => showTimeline(file, options, io),
});

interface SimulateOptions {
  readonly scenario: string | undefined;
  readonly process: string | undefined;
  readonly at: string | undefined;
  readonly set: readonly string[];
  /** Absent: what the suffix of `out` says, else text. */
  readonly format: readonly Output<Format>[];
  readonly out: string | undefined;
  readonly animate: boolean;
}

async function showTimeline(file: string, options: SimulateOptions, io: Io): Promise<number> {
  if (options.scenario !== undefined && options.at !== undefined)
    throw new UsageError('A scenario has its own arrival.', 'Use either --scenario or --at.');
  if (options.scenario !== undefined && (options.process !== undefined || options.set.length > 0))
    throw new UsageError(
      'A scenario has its own process and fields.',
      'Use --at instead of --scenario for a case of your own.',
    );
  if (options.at === undefined && (options.process !== undefined || options.set.length > 0))
    throw new UsageError('Say when the sample case arrives.', 'For example: --at 2026-03-06T16:30.');
  const { snapshot, file: source, meant } = await openWhole(file, io);
  const set = readSettings(options.set);
  checkSettings(set, snapshot, source, io);
  const process = options.process ?? (options.at === undefined ? undefined : meant);
  const params: TimelineParams = {
    uri: source.uri,
    set,
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(process === undefined ? {} : { process }),
    ...(options.at === undefined ? {} : { at: options.at }),
  };
  const concern =
    options.at === undefined
      ? concernOfScenario(snapshot, source.uri, options.scenario)
      : concernOfProcess(snapshot, source.uri, process);
  const hasErrors = reportErrors(snapshot, [source.uri], io, { concern });
  const answer = queryTimeline(snapshot, params);
  if ('problem' in answer)
    throw new UsageError(answer.problem.message, answer.problem.hint, hasErrors ? EXIT_FINDINGS : EXIT_USAGE);
  const outputs = placeOutputs(options);
  const { animate } = options;
  if (animate && !outputs.some(({ format }) => format === 'svg'))
    throw new UsageError('Only a picture moves.', 'Use --animate with --format svg, or let --out end in .svg.');
  const { timeline } = answer;
  await writeOutputs(outputs, FORMATS, (format, { color }) => draw(timeline, { format, color, animate }, io), io);
  for (const { file: written } of outputs) if (written !== undefined) tell(io, `Wrote ${written}`);
  return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
}

/** Where each format goes: what has no file of its own goes to that of `--out`, whose suffix names the format where nothing else does. */
function placeOutputs({ format, out }: Pick<SimulateOptions, 'format' | 'out'>): readonly Output<Format>[] {
  if (out === undefined) return format;
  const toOut = format.find(({ file }) => file === undefined)?.format ?? formatOfName(out);
  return [{ format: toOut, file: out }, ...format.filter(({ file }) => file !== undefined)];
}

/** @throws UsageError for a suffix that names no format */
function formatOfName(out: string): Format {
  const suffix = /\.([^./\\]*)$/.exec(out)?.[1]?.toLowerCase() ?? 'txt';
  const format = suffix === 'txt' ? 'text' : suffix === 'htm' ? 'html' : FORMATS.find((each) => each === suffix);
  if (format !== undefined) return format;
  throw new UsageError(
    `'${out}' does not tell what to draw.`,
    'Let --out end in .txt, .json, .svg, .png or .html, or add --format.',
  );
}

interface Drawing {
  readonly format: Format;
  readonly color: boolean;
  /** Of an SVG. */
  readonly animate: boolean;
}

function draw(timeline: Timeline, { format, color, animate }: Drawing, io: Io): string | Uint8Array {
  switch (format) {
    case 'text':
      return drawText(timeline, { width: io.columns, color });
    case 'json':
      return `${stringify(withDisplayNames(timeline, io))}\n`;
    case 'svg':
      return animate ? drawAnimatedSvg(timeline, lightTheme) : drawSvg(timeline, lightTheme);
    case 'png':
      return paintPng(drawSvg(timeline, lightTheme));
    case 'html':
      return drawHtml(timeline);
  }
}

/** Places name files as a person at this terminal does. */
function withDisplayNames(timeline: Timeline, io: Io): Timeline {
  const rename = <Part extends { readonly source?: { readonly file: string } }>(part: Part): Part =>
    part.source === undefined ? part : { ...part, source: { ...part.source, file: displayName(part.source.file, io) } };
  return {
    ...timeline,
    milestones: timeline.milestones.map((milestone) => ({ ...rename(milestone), spans: milestone.spans.map(rename) })),
    actions: timeline.actions.map(rename),
    events: timeline.events.map(rename),
    ...(timeline.verdict && { verdict: { failures: timeline.verdict.failures.map(rename) } }),
  };
}
