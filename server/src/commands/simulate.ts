// `milestone simulate`: the timeline of a scenario, or of a sample case of a process.
import { answerTimeline } from '../queries/timeline.ts';
import { drawHtml } from '../draw/timelineHtml.ts';
import { drawSvg } from '../draw/timelineSvg.ts';
import { drawText } from '../draw/timelineText.ts';
import { lightTheme } from '../draw/theme.ts';
import type { TimelineParams } from '../protocol/requests.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { SIMULATE_FORMATS, type SimulateFormat } from './formats.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { displayName, openFile } from './openProject.ts';
import { readSettings } from './readSettings.ts';
import { tellErrors } from './reportErrors.ts';
import { writeOut } from './files/writeOut.ts';

export interface SimulateOptions {
  readonly scenario: string | undefined;
  readonly process: string | undefined;
  readonly at: string | undefined;
  readonly set: readonly string[];
  /** Absent: what the suffix of `out` says, else text. */
  readonly format: SimulateFormat | undefined;
  readonly out: string | undefined;
}

export async function simulate(file: string, options: SimulateOptions, io: Io): Promise<number> {
  if (options.scenario !== undefined && options.at !== undefined)
    throw new UsageError('A scenario has its own arrival.', 'Use either --scenario or --at.');
  if (options.scenario !== undefined && (options.process !== undefined || options.set.length > 0))
    throw new UsageError(
      'A scenario has its own process and fields.',
      'Use --at instead of --scenario for a case of your own.',
    );
  if (options.at === undefined && (options.process !== undefined || options.set.length > 0))
    throw new UsageError('Say when the sample case arrives.', 'For example: --at 2026-03-06T16:30.');
  const { snapshot, file: source } = await openFile(file, io);
  const params: TimelineParams = {
    uri: source.uri,
    set: readSettings(options.set),
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(options.process === undefined ? {} : { process: options.process }),
    ...(options.at === undefined ? {} : { at: options.at }),
  };
  const hasErrors = tellErrors(snapshot, [source.uri], io);
  const answer = answerTimeline(snapshot, params);
  if ('problem' in answer)
    throw new UsageError(answer.problem.message, answer.problem.hint, hasErrors ? EXIT_FINDINGS : EXIT_USAGE);
  const drawn = draw(answer.timeline, options, io);
  if (options.out === undefined) io.stdout(drawn);
  else {
    await writeOut(options.out, drawn, io);
    io.stderr(`Wrote ${options.out}\n`);
  }
  return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
}

function draw(timeline: Timeline, { format, out }: SimulateOptions, io: Io): string {
  switch (format ?? formatOfName(out)) {
    case 'text':
      return drawText(timeline, { width: io.columns, color: io.color && out === undefined });
    case 'json':
      return `${JSON.stringify(withDisplayNames(timeline, io), null, 2)}\n`;
    case 'svg':
      return drawSvg(timeline, lightTheme);
    case 'html':
      return drawHtml(timeline);
  }
}

function formatOfName(out = ''): SimulateFormat {
  return SIMULATE_FORMATS.find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? 'text';
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
  };
}
