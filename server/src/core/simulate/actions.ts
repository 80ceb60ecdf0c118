// What actions do to the record, and what they are in words. Must not know occurrences.
import { evaluateFormula, type FormulaContext } from '../model/formula/evaluateFormula.ts';
import { isUnknown } from '../model/formula/formulaNode.ts';
import { parseFormula } from '../model/formula/parseFormula.ts';
import type { Action, ActionEffect, FieldValue, NewValue, Recipient } from '../model/model.ts';
import { formatIso } from '../time/iso.ts';
import { DAY_MS, isInstant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';

/** The value a field update gives, or why it cannot be known here. */
export type ComputedValue =
  { readonly isKnown: true; readonly value: FieldValue } | { readonly isKnown: false; readonly why: string };

/** Computes a field update. A queue, user or record type is held by its name, since ids exist only in the org. */
export function computeValue(newValue: NewValue, context: FormulaContext & { readonly zone: Zone }): ComputedValue {
  switch (newValue.kind) {
    case 'blank':
      return { isKnown: true, value: null };
    case 'value':
    case 'queue':
    case 'user':
    case 'recordType':
      return { isKnown: true, value: newValue.value };
    case 'formula':
      return computeFormula(newValue.value, context);
  }
}

function computeFormula(formula: string, context: FormulaContext & { readonly zone: Zone }): ComputedValue {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return { isKnown: false, why: parsed.problem };
  const result = evaluateFormula(parsed.node, context);
  if (isUnknown(result)) return { isKnown: false, why: result.why };
  if (typeof result !== 'object' || result === null) return { isKnown: true, value: result };
  if (result.kind === 'time') return { isKnown: true, value: new Date(result.ms).toISOString().slice(11) };
  const ms = Math.trunc(result.kind === 'date' ? result.day * DAY_MS : result.ms);
  if (!isInstant(ms)) return { isKnown: false, why: 'its date is out of range' };
  const value = result.kind === 'date' ? new Date(ms).toISOString().slice(0, 10) : formatIso(context.zone, ms);
  return { isKnown: true, value };
}

/** What the action does, in words: `e-mail to the owner`, `sets Case.Priority to Critical`. */
export function summarizeAction(action: Action): string {
  const { effect } = action;
  switch (effect.kind) {
    case 'emailAlert':
      return `e-mail to ${listWords([...effect.recipients.map(nameRecipient), ...effect.cc]) || 'nobody'}`;
    case 'fieldUpdate':
      return summarizeUpdate(effect);
    case 'task':
      return `task "${effect.subject}" for ${nameRecipient(effect.assignTo)}`;
    case 'flow':
      return `runs the flow ${effect.flow}`;
    case 'outboundMessage':
      return `message to ${effect.endpoint}`;
    case 'external':
      return `${effect.type} ${effect.name}, defined in the org`;
  }
}

function summarizeUpdate({ field, newValue }: Extract<ActionEffect, { kind: 'fieldUpdate' }>): string {
  switch (newValue.kind) {
    case 'blank':
      return `clears ${field}`;
    case 'value':
      return `sets ${field} to ${nameValue(newValue.value)}`;
    case 'formula':
      return `sets ${field} by the formula ${newValue.value}`;
    case 'queue':
    case 'user':
      return `sets ${field} to the ${newValue.kind} ${newValue.value}`;
    case 'recordType':
      return `sets ${field} to the record type ${newValue.value}`;
  }
}

/** A field's value in words. */
export function nameValue(value: FieldValue): string {
  return value === null || value === '' ? 'blank' : String(value);
}

function nameRecipient(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'owner':
      return 'the owner';
    case 'role':
      return `the role ${recipient.value}`;
    case 'user':
    case 'field':
      return recipient.value;
  }
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
