import assert from 'node:assert/strict';
import { TOKEN_TYPES } from '../../server/src/features/legends.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { itWithBothBreaks, openEditor, type Editor } from '../support/editor.ts';

/** The tokens as `word type`, a declaration with `!`. */
function tell({ look: { file, snapshot } }: Editor, within?: { start: number; end: number }): readonly string[] {
  const data = semanticTokens(snapshot, file, within);
  const told: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    const start = file.lines.offsetAt({ line, character });
    told.push(`${file.text.slice(start, start + length)} ${TOKEN_TYPES[type] ?? '?'}${modifiers === 1 ? '!' : ''}`);
  }
  return told;
}

const PROCESS = `# 😀
businessHours:
  desk: { timeZone: Etc/UTC, hours: { everyday: 24h } }
milestoneTypes: { 'answer': {} }
actions:
  warn: { fieldUpdate: { field: Case.Priority, value: High } }
processes:
  support: { description: 😀, businessHours: "desk", exit: { when: { IsClosed: true } },
    milestones: [ { milestone: answer, when: { formula: "Amount__c > 1" }, target: 1h, onSuccess: [warn, gone] } ] }
entitlements:
  premium: { process: support, when: { Account.Tier__c: Gold, any: [ { Origin: Web } ] } }
`;

describe('semantic tokens', () => {
  itWithBothBreaks('colour ids by what they name, fields, and nothing that names nothing', async (breaks) => {
    assert.deepEqual(tell(await openEditor(breaks(PROCESS))), [
      'desk struct!',
      'answer enumMember!',
      'warn function!',
      'Case.Priority property',
      'support class!',
      'desk struct',
      'IsClosed property',
      'answer enumMember',
      'warn function',
      'premium class!',
      'support class',
      'Account.Tier__c property',
      'Origin property',
    ]);
  });

  it('stay within the range that is asked for', async () => {
    const start = PROCESS.indexOf('entitlements');
    assert.deepEqual(tell(await openEditor(PROCESS), { start, end: start + 45 }), ['premium class!', 'support class']);
  });

  itWithBothBreaks('are the same line by line as for the whole file, also with anchors', async (breaks) => {
    for (const fixture of [PROCESS, PROCESS.replace('[warn, gone]', '&all [warn, gone]')]) {
      const editor = await openEditor(breaks(fixture));
      const { lines } = editor.look.file;
      const byLine = Array.from({ length: lines.lineCount }, (_, line) =>
        tell(editor, { start: lines.lineStart(line), end: lines.lineEnd(line) }),
      );
      assert.deepEqual(byLine.flat(), tell(editor));
    }
  });
});
