// Several findings of a rule about one thing, such as the milestones of a process, said in one. Must not know any rule.
import { groupBy } from '../../core/model/groupBy.ts';
import type { Finding, Fix } from '../../project/finding.ts';
import { ruleOf } from '../all.ts';

/**
 * One finding for those of one code and group, at the place of the first; the other places are related. After comments have silenced what
 * they silence, so that each can be silenced where it stands.
 */
export function joinFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = groupBy(findings, ({ code, severity, group }) => `${code} ${severity} ${group?.id ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const all = group.toSorted((one, other) => one.span.start - other.span.start);
    const [first, ...others] = all;
    const join = first && ruleOf(first.code)?.join;
    if (first?.group === undefined || join === undefined || others.length === 0) return group;
    const { args, fixTitle } = join(
      all.map((each) => each.args),
      first.group.name,
    );
    const related = others.map(({ uri, span }) => ({ uri, span, message: 'here too' }));
    return [
      { ...first, args, related, fixes: [...(fixTitle === undefined ? [] : joinFixes(all, fixTitle)), ...first.fixes] },
    ];
  });
}

/** The first fix of each in one; none where one of them has none. */
function joinFixes(all: readonly Finding[], title: string): readonly Fix[] {
  const fixes = all.flatMap(({ fixes: [first] }) => first ?? []);
  if (fixes.length < all.length) return [];
  return [{ title, edits: fixes.flatMap(({ edits }) => edits), isSafe: fixes.every(({ isSafe }) => isSafe) }];
}
