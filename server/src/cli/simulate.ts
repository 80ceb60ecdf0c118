// `milestone simulate`: the timeline of a scenario, or of a sample case of a process.
import path from 'node:path';
import { answerTimeline } from '../analysis/answerTimeline.ts';
import { drawHtml } from '../draw/timelineHtml.ts';
import { drawSvg } from '../draw/timelineSvg.ts';
import { drawText } from '../draw/timelineText.ts';
import { lightTheme } from '../draw/theme.ts';
import type { TimelineParams } from '../protocol/requests.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { EXIT_FINE, UsageError, type Io } from './io.ts';
import { displayName, openFile } from './project.ts';
import { readSettings } from './readSettings.ts';

export const SIMULATE_FORMATS = ['text', 'json', 'svg', 'html'] as const;

export interface SimulateOptions {
  readonly scenario: string | undefined;
  readonly process: string | undefined;
  readonly at: string | undefined;
  readonly set: readonly string[];
  readonly format: (typeof SIMULATE_FORMATS)[number];
  readonly out: string | undefined;
}

export async function simulate(file: string, options: SimulateOptions, io: Io): Promise<number> {
  if (options.scenario !== undefined && options.at !== undefined)
    throw new UsageError('A scenario has its own arrival.', 'Use either --scenario or --at.');
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
  const answer = answerTimeline(snapshot, params);
  if ('problem' in answer) throw new UsageError(answer.problem.message, answer.problem.hint);
  const drawn = draw(answer.timeline, options, io);
  if (options.out === undefined) io.stdout(drawn);
  else {
    await io.write(path.resolve(io.cwd, options.out), drawn);
    io.stderr(`Wrote ${options.out}\n`);
  }
  return EXIT_FINE;
}

function draw(timeline: Timeline, { format, out }: SimulateOptions, io: Io): string {
  switch (format) {
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
