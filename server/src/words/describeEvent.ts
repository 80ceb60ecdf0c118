// What happens to a case, in words. Must not know places.
import { formatField } from '../core/model/formatField.ts';
import type { CaseEvent } from '../core/model/scenario.ts';
import type { Names } from '../core/simulate/names.ts';
import { formatDuration } from '../core/time/duration.ts';
import { formatInstant } from './formatInstant.ts';
import { formatValue } from './formatModel.ts';

/** What events are described with. */
export interface EventWords {
  /** The object whose fields are named without it. */
  readonly object: string;
  readonly names: Names;
  /** IANA id. */
  readonly timeZone: string;
}

/** `Status: Working`, `stopped`, `First Response completed`. */
export function describeEvent(event: CaseEvent, { object, names, timeZone }: EventWords): string {
  switch (event.kind) {
    case 'set':
      return [...event.fields]
        .map(([field, value]) => `${formatField(field, object)}: ${formatValue(value)}`)
        .join(', ');
    case 'stop':
      return 'stopped';
    case 'resume':
      return 'resumed';
    case 'close':
      return 'closed';
    case 'reopen':
      return 'reopened';
    case 'exit':
      return 'left the process';
    case 'complete': {
      const done = `${names.milestone(event.milestone)} completed`;
      return event.completedAt === undefined
        ? done
        : `${done}, recorded as ${formatInstant(event.completedAt, timeZone)}`;
    }
    case 'enter':
      return `entitlement replaced: ${names.process(event.process)}`;
    case 'start':
      return `start corrected to ${formatInstant(event.start, timeZone)}`;
    case 'businessHours':
      return `business hours: ${names.businessHours(event.businessHours)}`;
    case 'apexMinutes':
      return [...event.apexMinutes].map(([name, minutes]) => `${name} answers ${formatDuration(minutes)}`).join(', ');
    case 'answer':
      return [...event.formulaAnswers].map(([formula, answer]) => `${formula} is ${String(answer)}`).join(', ');
  }
}
