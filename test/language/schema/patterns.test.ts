// Patterns of the schemas are tried on whatever a stranger's file holds: none may take more than linear time. Those of the source
// are checked by the lint rules.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { analyse } from 'scslre';

function patternsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'pattern' && typeof inner === 'string') return [inner];
    const names = key === 'patternProperties' && typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
    return [...names, ...patternsIn(inner)];
  });
}

describe('patterns of the schemas', () => {
  for (const file of readdirSync('schemas').filter((name) => name.endsWith('.json'))) {
    it(`take linear time: ${file}`, () => {
      const schema: unknown = JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));
      for (const pattern of new Set(patternsIn(schema))) {
        const { reports } = analyse({ source: pattern, flags: 'u' });
        assert.deepEqual(
          reports.map(({ type }) => type),
          [],
          pattern,
        );
      }
    });
  }

  it('are looked at by something that finds slow ones', () => {
    const slow = analyse({ source: String.raw`^\s*(\d+h\s*(\d+m)?|\d+)\s*$`, flags: 'u' });
    assert.notEqual(slow.reports.length, 0);
  });
});
