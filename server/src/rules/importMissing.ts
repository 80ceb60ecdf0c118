// import-missing: an import, or a scenario's `use`, of a file that is not there or is not an entitlement file.
import { MAX_SCOPE_FILES, type Snapshot, type SourceFile } from '../project/snapshot.ts';
import { groupBy } from '../core/model/groupBy.ts';
import { lazy } from '../language/read/lazy.ts';
import { fileKindOf, fileName, mayBeFolder, relativePath } from '../language/read/uri.ts';
import { isThere } from '../project/importClosure.ts';
import { nearest } from '../language/schema/nearest.ts';
import { changeTo } from './fixes/fixes.ts';
import { describeUnreadable } from './facts/describeUnreadable.ts';
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
  message({ path, variant, reason, suggestion }) {
    if (variant === 'kind')
      return `'${String(path)}' is not an entitlement file. Files that end in .entitlement.yaml can be imported, Salesforce metadata such as .entitlementProcess-meta.xml, and folders that hold it.`;
    if (variant === 'too-many')
      return `The imports of this file lead to more than ${MAX_SCOPE_FILES} files; the others are left out. Import fewer.`;
    if (variant === 'unreadable') return `'${String(path)}' is not read: ${describeUnreadable(String(reason))}.`;
    const what = `There is no file '${String(path)}'.`;
    return typeof suggestion === 'string' && suggestion !== ''
      ? `${what} Did you mean '${suggestion}'?`
      : `${what} The path is relative to this file's folder.`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    const [first] = file.imports;
    if (first !== undefined && snapshot.scope(file.uri).files.length >= MAX_SCOPE_FILES)
      yield { span: first.node.span, args: { path: first.path, variant: 'too-many', reason: '', suggestion: '' } };
    const others = lazy(() => filesByStem(snapshot, file));
    for (const link of file.imports) {
      const isOurs = fileKindOf(link.target) === 'entitlement' || mayBeFolder(link.target);
      if (isOurs && isThere(snapshot, link.target)) continue;
      const reason = snapshot.unreadable.get(link.target);
      const variant = !isOurs ? 'kind' : reason === undefined ? 'missing' : 'unreadable';
      const near = variant === 'missing' ? nearFile(others(), file, link.target) : undefined;
      const fixes = changeTo(file, link.node, near);
      yield {
        span: link.node.span,
        args: { path: link.path, variant, reason: reason ?? '', suggestion: near ?? '' },
        fixes,
      };
    }
  },
};

/** The uris of entitlement files that a file does not import, by their names. */
function filesByStem(snapshot: Snapshot, file: SourceFile): ReadonlyMap<string, readonly string[]> {
  const imported = new Set(file.imports.map((link) => link.target));
  const read = [...snapshot.files.values()].filter(({ kind }) => kind === 'entitlement').map(({ uri }) => uri);
  // In an order of their own: which of two is as near must not depend on who was read first.
  const others = [...new Set([...read, ...snapshot.neighbours])].sort();
  return groupBy(
    others.filter((uri) => uri !== file.uri && !imported.has(uri)),
    stemOf,
  );
}

/** The path to the file that was probably meant: one of the same name in another folder, or of nearly the same name. */
function nearFile(
  others: ReadonlyMap<string, readonly string[]>,
  file: SourceFile,
  target: string,
): string | undefined {
  const wanted = nearest(stemOf(target), [...others.keys()]);
  const [found, ...more] = (wanted === undefined ? undefined : others.get(wanted)) ?? [];
  return found === undefined || more.length > 0 ? undefined : relativePath(file.uri, found);
}

/** The name without the suffix that all our files share. */
function stemOf(uri: string): string {
  return fileName(uri).replace(/\.entitlement\.ya?ml$/i, '');
}
