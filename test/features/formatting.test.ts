import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/text/edit.ts';
import { formatting } from '../../server/src/features/formatting.ts';
import { itWithBothBreaks, openEditor } from '../support/editor.ts';

const FIXTURE = `--- file: support.entitlement.yaml
milestoneTypes:
    first-response:   {name: "😀 First",recurrence:   none}   # of a person
    resolution:   { name: Resolution }
`;

describe('formatting requests', () => {
  itWithBothBreaks('lay out the whole document', async (breaks) => {
    const { look } = await openEditor(breaks(FIXTURE));
    const { file } = look;
    const changes = formatting(file).map(({ range, newText }) => ({ span: file.lines.spanOf(range), newText }));
    assert.equal(
      applyChanges(file.text, changes),
      breaks(`milestoneTypes:
  first-response: { name: "😀 First", recurrence: none }   # of a person
  resolution: { name: Resolution }
`),
    );
  });

  itWithBothBreaks('refuse lines whose meaning depends on the lines around them', async (breaks) => {
    const { look } = await openEditor(breaks(FIXTURE));
    const { file } = look;
    const start = file.text.indexOf('resolution');
    assert.deepEqual(formatting(file, { start, end: start }), []);
  });
});
