// Behind each target: what it comes to, in whose hours it counts where that is inherited, and when it would be due now.
import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import { computeDue, type Due } from '../core/simulate/due.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import { isInstant, MINUTE_MS, toInstant } from '../core/time/instant.ts';
import { resolvePath } from '../text/path.ts';
import type { Span } from '../text/tree.ts';
import { formatInstant, formatShortInstant, formatWeekdayClock } from '../words/formatInstant.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { showControls } from '../words/showControls.ts';
import { readClock } from '../words/readClock.ts';
import type { RequestContext } from './requestContext.ts';

/** What a hint is made of; somebody may want only some of it. */
export interface HintParts {
  /** `8 business hours` */
  readonly duration: boolean;
  /** In whose hours it counts, where somebody else than the milestone says so. */
  readonly calendar: boolean;
  /** When a case that is opened now would be due. */
  readonly deadline: boolean;
}

export const ALL_HINT_PARTS: HintParts = { duration: true, calendar: true, deadline: true };

/** @param span what the editor shows: hints are for that only */
export function inlayHints(context: RequestContext, span: Span, parts: HintParts = ALL_HINT_PARTS): InlayHint[] {
  const { snapshot, file } = context;
  const visible = snapshot.definitions(file.uri).processes;
  return file.model.processes
    .filter((process) => visible.get(process.id)?.origin.uri === file.uri && isShown(file, process, span))
    .flatMap((process) => process.milestones.flatMap((entry) => targetHint(context, span, parts, process, entry)));
}

/** Whether any of the process is in the span: a file may have hundreds that are not. */
function isShown({ tree }: SourceFile, { origin }: Process, span: Span): boolean {
  const shown = resolvePath(tree, origin.path)?.holder?.span;
  return shown !== undefined && (tree.hasAnchors || (shown.start <= span.end && span.start <= shown.end));
}

function targetHint(
  context: RequestContext,
  span: Span,
  parts: HintParts,
  process: Process,
  entry: ProcessMilestone,
): InlayHint[] {
  const { file, snapshot } = context;
  const node = resolvePath(file.tree, entry.target.origin.path)?.node;
  const now = Math.floor(context.now / MINUTE_MS) * MINUTE_MS;
  if (node === undefined || node.span.end < span.start || node.span.end > span.end || !isInstant(now)) return [];
  const due = computeDue(snapshot.calendars(file.uri), { process, entry, start: toInstant(now) });
  // Counted in other hours than those that are named, it would be another time.
  if (due.calendar.passedOver.length > 0) return [];
  const label = labelOf(due, now, parts);
  if (label === '') return [];
  return [
    {
      position: file.lines.positionAt(node.span.end),
      label: ` ${showControls(label)}`,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      tooltip: showControls(tooltip(due)),
    },
  ];
}

/** `= 8 business hours (US Support) · due Mon 09:30 if opened now`, or the parts of it that are wanted. */
function labelOf(due: Due, now: number, { duration, calendar, deadline }: HintParts): string {
  const hours = calendar && isInherited(due) ? `(${due.calendar.name})` : '';
  const length = [duration ? `= ${amount(due)}` : '', hours].filter((part) => part !== '').join(' ');
  return [length, deadline ? describeDue(due, now) : ''].filter((part) => part !== '').join(' · ');
}

/** `8 business hours`, `30 business minutes`, `24 hours around the clock`. */
function amount({ targetMinutes, calendar }: Due): string {
  if (targetMinutes === undefined) return 'minutes from Apex';
  const [count, unit] =
    targetMinutes % 60 === 0 && targetMinutes > 0 ? [targetMinutes / 60, 'hour'] : [targetMinutes, 'minute'];
  const isMixed = unit === 'minute' && count > 60;
  const [before, after] = calendar.reason === 'none' ? ['', ' around the clock'] : ['business ', ''];
  if (isMixed)
    return `${formatMinutes(targetMinutes)} ${calendar.reason === 'none' ? 'around the clock' : 'business time'}`;
  return `${count} ${before}${unit}${count === 1 ? '' : 's'}${after}`;
}

/** Somebody else than the milestone says in which hours it counts. */
function isInherited({ calendar: { reason } }: Due): boolean {
  return reason === 'process' || reason === 'default';
}

/** The day is named in full once the week's name alone would mislead. */
function describeDue({ target, calendar: { zone } }: Due, now: number): string {
  if (target === undefined) return 'due after the year 2400';
  const inDays = readClock(target, zone.id).epochDay - readClock(now, zone.id).epochDay;
  const isSoon = inDays < 7;
  const when = isSoon
    ? formatWeekdayClock(target, zone.id)
    : inDays < 180
      ? formatShortInstant(target, zone.id)
      : formatInstant(target, zone.id);
  return `due ${when} if opened now`;
}

function tooltip({ target, calendar: { zone, reason, name } }: Due): string {
  const hours =
    reason === 'none'
      ? 'No business hours are named: time counts around the clock.'
      : `Counted in ${name}, time zone ${zone.id}.`;
  return target === undefined ? hours : `A case opened now is due ${formatInstant(target, zone.id)}. ${hours}`;
}
