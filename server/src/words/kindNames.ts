// What the kinds of definitions are called in sentences, in Salesforce's words.
import type { DefinitionKind } from '../language/read/definition.ts';

export const KIND_NAMES: Readonly<Record<DefinitionKind, string>> = {
  businessHours: 'business hours',
  holidays: 'holiday set',
  milestoneTypes: 'milestone type',
  actions: 'action',
  processes: 'process',
  entitlements: 'entitlement',
  templates: 'entitlement template',
  scenarios: 'scenario',
};
