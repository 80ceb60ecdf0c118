// What a process or a milestone promises, in words: one side of a change. Must not know the other side.
import type { StatedOffset, StatedTarget, Statement } from '../../core/compare/facts.ts';
import { formatField } from '../../core/model/formatField.ts';
import type { ActionEffect } from '../../core/model/model.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { formatObject } from '../formatModel.ts';
import { describeCriteria } from './describeCriteria.ts';
import { describeEffect } from './describeEffect.ts';

/** `8h`, `Priority is High`, `15m before: e-mail T to the owner`: what stands after its label. */
export function describeStatement(statement: Statement): string {
  switch (statement.aspect) {
    case 'name':
      return statement.name;
    case 'object':
      return statement.object;
    case 'active':
      return statement.isActive ? 'active' : 'not active';
    case 'version':
      return `${statement.number}, ${statement.isDefault ? 'the default' : 'not the default'}`;
    case 'entry':
      return formatField(statement.field, statement.object);
    case 'exit':
      return describeCriteriaOr(statement, '');
    case 'criteria':
      return describeCriteriaOr(statement, `every ${formatObject(statement.object)}`);
    case 'completion':
      return describeCriteriaOr(statement, 'only by hand');
    case 'pause':
      return describeCriteriaOr(statement, 'never');
    case 'semantics':
      return `${statement.choice}: ${String(statement.value)}`;
    case 'entitlement': {
      const term = statement.termInDays === undefined ? '' : `, for ${statement.termInDays} days`;
      return `${statement.name} (${describeCriteriaOr(statement, 'every customer')}${term})`;
    }
    case 'target':
      return describeStatedTarget(statement);
    case 'clock':
      return statement.clock === 'process' ? 'process entry' : 'the moment its criteria hold';
    case 'recurrence':
      return statement.recurrence === 'none' ? 'not' : statement.recurrence;
    case 'warning':
      return `${formatOffset(statement.offset, 'before')}: ${describeEffects(statement.effects) || 'no actions'}`;
    case 'violation':
      return `${formatOffset(statement.offset, 'after')}: ${describeEffects(statement.effects) || 'no actions'}`;
    case 'success':
      return describeEffects(statement.effects) || 'nothing';
  }
}

/** `8h`, `8h assumed, from the Apex class TierMinutes` */
export function describeStatedTarget({ minutes, apexClass }: StatedTarget): string {
  const told = minutes === undefined ? 'minutes not known here' : formatDuration(minutes);
  if (apexClass === undefined) return told;
  return `${told}${minutes === undefined ? '' : ' assumed'}, from the Apex class ${apexClass}`;
}

function describeCriteriaOr(
  { criteria, object }: Extract<Statement, { readonly criteria: unknown }>,
  absent: string,
): string {
  return criteria === undefined ? absent : describeCriteria(criteria, object);
}

function formatOffset(offset: StatedOffset, side: 'before' | 'after'): string {
  if (offset === 0) return 'at the target';
  return `${typeof offset === 'number' ? formatDuration(offset) : offset} ${side}`;
}

function describeEffects(effects: readonly ActionEffect[]): string {
  return effects.map(describeEffect).sort().join('; ');
}
