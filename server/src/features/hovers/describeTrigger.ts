// The hover of a trigger's offset: when it would fire for a case that arrives now.
import { computeDue } from '../../core/simulate/due.ts';
import { isInstant, MINUTE_MS } from '../../core/time/instant.ts';
import type { Path } from '../../text/tree.ts';
import { formatInstant } from '../../words/formatInstant.ts';
import type { RequestContext } from '../requestContext.ts';
import { findMilestone } from './describeTarget.ts';

/** The text for the `before` or `after` at the path, or undefined when it is none that can be computed. */
export function describeTrigger(context: RequestContext, path: Path): string | undefined {
  const [, , , , list, index, key] = path;
  const isOffset = (list === 'warnings' && key === 'before') || (list === 'violations' && key === 'after');
  const found = isOffset && typeof index === 'number' ? findMilestone(context, path) : undefined;
  const minute = Math.floor(context.now / MINUTE_MS) * MINUTE_MS;
  if (!isOffset || typeof index !== 'number' || found === undefined || !isInstant(minute)) return undefined;
  const { process, entry } = found;
  const due = computeDue(context.snapshot.calendars(context.file.uri), { process, entry, start: minute });
  const at = due[list][index]?.at;
  if (at === undefined || due[list].length !== entry[list].length) return undefined;
  if (due.calendar.passedOver.length > 0) return undefined;
  const { id } = due.calendar.zone;
  const what = list === 'warnings' ? 'warned about' : 'past its target';
  return `A case that arrives now, ${formatInstant(minute, id)}, is ${what} at **${formatInstant(at, id)}**.`;
}
