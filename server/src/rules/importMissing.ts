// import-missing: an import, or a scenario's `use`, of a file that is not there or is not an entitlement file.
import { fileKindOf } from '../analysis/uri.ts';
import type { Rule } from './rule.ts';

export const importMissing: Rule = {
  code: 'import-missing',
  severity: 'error',
  title: 'Imported file is missing',
  why: 'The path leads to no file, so everything that it should define is unknown.',
  cure: 'Correct the path. It is relative to the file that it is written in, and names one file: no folders, no globs.',
  bad: `--- file: main.entitlement.yaml
imports:
  - ./calendar.entitlement.yaml
--- file: calendars.entitlement.yaml
businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`,
  good: `--- file: main.entitlement.yaml
imports:
  - ./calendars.entitlement.yaml
--- file: calendars.entitlement.yaml
businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`,
  message: ({ path, variant }) =>
    variant === 'kind'
      ? `'${String(path)}' is not an entitlement file. Only files that end in .entitlement.yaml can be imported.`
      : `There is no file '${String(path)}'. The path is relative to this file's folder.`,
  *check({ snapshot, file }) {
    for (const link of file.imports) {
      const variant = fileKindOf(link.target) !== 'entitlement' ? 'kind' : 'missing';
      if (variant === 'missing' && snapshot.file(link.target) !== undefined) continue;
      yield { span: link.node.span, args: { path: link.path, variant } };
    }
  },
};
