// alert-without-recipients: an email alert or a notification that nobody gets.
import { child, rootCursor } from '../language/read/cursor.ts';
import type { ActionEffect } from '../core/model/model.ts';
import { exampleMilestones } from './pages/example.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const alert = (recipients: string): string =>
  exampleMilestones(
    `- milestone: first-response
  target: 4h
  completeWhen: { Status: Working }
  warnings: [{ before: 1h, actions: [warn] }]
`,
    `actions:
  warn: { emailAlert: { template: Support/SLA_Warning, recipients: ${recipients} } }
`,
  );

export const alertWithoutRecipients: Rule = {
  code: 'alert-without-recipients',
  severity: 'warning',
  title: 'Alert to nobody',
  why: 'The alert names no recipients and no copies, so nobody gets it: the warning that one relies on is never read. Salesforce does not take such an alert.',
  cure: 'Say who gets it, such as `recipients: [{ owner: true }]`.',
  bad: alert('[]'),
  good: alert('[{ owner: true }]'),
  message: ({ name, variant }) =>
    `The ${variant === 'notification' ? 'notification' : 'email alert'} '${String(name)}' has no recipients, so nobody gets it. Write who does, such as recipients: [{ owner: true }].`,
  messageInMetadata: ({ name, variant }) =>
    `The ${variant === 'notification' ? 'notification' : 'email alert'} '${String(name)}' has no recipients, so nobody gets it. Add who does.`,
  *check({ file }) {
    const actions = child(rootCursor(file.uri, file.tree), 'actions');
    for (const { id, name, effect, origin } of file.model.actions) {
      if (!isToNobody(effect)) continue;
      const written = child(child(child(actions, id), effect.kind), 'recipients');
      const place = [...origin.path, effect.kind, 'recipients'];
      yield {
        span: written === undefined ? spanOf(file, [...origin.path, effect.kind], origin.path) : spanOf(file, place),
        args: { name: file.notation === 'xml' ? name : id, variant: effect.kind },
      };
    }
  },
};

function isToNobody(effect: ActionEffect): boolean {
  if (effect.kind === 'emailAlert') return effect.recipients.length + effect.cc.length === 0;
  return effect.kind === 'notification' && effect.recipients.length === 0;
}
