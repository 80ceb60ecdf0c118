// Behind each target: what it comes to, in whose hours it counts where that is inherited, and when it would be due now.
import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import { computeDue, type Due } from '../core/due.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import { isInstant, MINUTE_MS, toInstant } from '../core/time/instant.ts';
import { resolvePath } from '../text/path.ts';
import type { Span } from '../text/tree.ts';
import { formatInstant, formatShortInstant } from '../words/formatInstant.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { readClock } from '../words/readClock.ts';
import type { Look } from './look.ts';

/** @param span what the editor shows: hints are for that only (Q1) */
export function inlayHints(look: Look, span: Span): InlayHint[] {
  const { snapshot, file } = look;
  const visible = snapshot.definitions(file.uri).processes;
  return file.model.processes
    .filter((process) => visible.get(process.id)?.origin.uri === file.uri)
    .flatMap((process) => process.milestones.flatMap((entry) => targetHint(look, span, process, entry)));
}

function targetHint(look: Look, span: Span, process: Process, entry: ProcessMilestone): InlayHint[] {
  const { file, snapshot } = look;
  const node = resolvePath(file.tree, entry.target.origin.path)?.node;
  const now = Math.floor(look.now / MINUTE_MS) * MINUTE_MS;
  if (node === undefined || node.span.end < span.start || node.span.end > span.end || !isInstant(now)) return [];
  const due = computeDue(snapshot.calendars(file.uri), process, entry, toInstant(now));
  return [
    {
      position: file.lines.positionAt(node.span.end),
      label: ` = ${amount(due)}${isInherited(due) ? ` (${due.calendar.name})` : ''} · ${sayDue(due, now)}`,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      tooltip: tooltip(due),
    },
  ];
}

/** `8 business hours`, `30 business minutes`, `24 hours around the clock`. */
function amount({ targetMinutes, calendar }: Due): string {
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
function sayDue({ target, calendar: { zone } }: Due, now: number): string {
  if (target === undefined) return 'due after the year 2400';
  const inDays = readClock(target, zone.id).epochDay - readClock(now, zone.id).epochDay;
  const [weekday = '', ...rest] = formatShortInstant(target, zone.id).split(' ');
  const isSoon = inDays < 7;
  const when = isSoon
    ? `${weekday} ${rest.at(-1) ?? ''}`
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
