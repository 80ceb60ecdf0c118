import assert from 'node:assert/strict';
import { createSourceFile } from '../../server/src/project/sourceFile.ts';
import { holidayPlaces, insertHolidays } from '../../server/src/features/insertHolidays.ts';
import type { HolidayEntry } from '../../server/src/protocol/holidays.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { openEditor } from '../support/editor.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';

const URI = 'memory:/main.entitlement.yaml';
const MAY_DAY: HolidayEntry = { name: 'Labour Day', yearly: { month: 'may', day: 1 } };
const GOOD_FRIDAY: HolidayEntry = { name: 'Good Friday: closed', date: '2026-04-03' };

async function insert(
  text: string,
  attachTo: readonly string[] = [],
  entries: readonly HolidayEntry[] = [MAY_DAY, GOOD_FRIDAY],
): Promise<{ readonly text: string; readonly added: number; readonly idle: number } | string> {
  const snapshot = await createProject(createMemoryHost({ [URI]: text })).snapshot([URI]);
  const file = snapshot.file(URI);
  assert.ok(file);
  const inserted = insertHolidays(snapshot, file, { uri: URI, set: 'de', entries, attachTo });
  if ('problem' in inserted) return inserted.problem.message;
  const result = applyChanges(text, inserted.changes);
  const problems = createSourceFile(URI, 'entitlement', result).problems.map(({ args }) => args);
  assert.deepEqual(problems, [], result);
  return { text: result, added: inserted.added, idle: inserted.idle };
}

const ENTRIES = [
  '    - { name: Labour Day, yearly: { month: may, day: 1 } }',
  "    - { name: 'Good Friday: closed', date: 2026-04-03 }",
].join('\n');

describe('inserted holidays', () => {
  for (const { name, before, attachTo, after } of [
    {
      name: 'make a section of their own below the calendars, which attach them',
      before: `# top\nbusinessHours:\n  berlin:\n    timeZone: Europe/Berlin\n    hours: { weekdays: 09:00-17:00 } # desk\n\nactions:\n  a: { flow: { flow: A } }\n`,
      attachTo: ['berlin'],
      after: `# top\nbusinessHours:\n  berlin:\n    timeZone: Europe/Berlin\n    hours: { weekdays: 09:00-17:00 } # desk\n    holidays: [de]\n\nholidays:\n  de:\n${ENTRIES}\n\nactions:\n  a: { flow: { flow: A } }\n`,
    },
    {
      name: 'make a section before those that come after it',
      before: 'actions:\n  a: { flow: { flow: A } }\n',
      attachTo: [],
      after: `holidays:\n  de:\n${ENTRIES}\n\nactions:\n  a: { flow: { flow: A } }\n`,
    },
    {
      name: 'begin an empty file, behind its comments',
      before: '# to come\n# soon',
      attachTo: [],
      after: `# to come\n# soon\nholidays:\n  de:\n${ENTRIES}\n`,
    },
    {
      name: 'are a new set beside others',
      before: 'holidays:\n  us:\n    - { name: x, date: 2026-01-01 } # one\n',
      attachTo: [],
      after: `holidays:\n  us:\n    - { name: x, date: 2026-01-01 } # one\n  de:\n${ENTRIES}\n`,
    },
    {
      name: 'join a set, without what it has',
      before: 'holidays:\n  de:\n    - { name: May Day, yearly: { month: may, day: 1 } }\n',
      attachTo: [],
      after: `holidays:\n  de:\n    - { name: May Day, yearly: { month: may, day: 1 } }\n    - { name: 'Good Friday: closed', date: 2026-04-03 }\n`,
    },
    {
      name: 'fill a key that has nothing behind it',
      before: 'holidays: # soon\n',
      attachTo: [],
      after: `holidays: # soon\n  de:\n${ENTRIES}\n`,
    },
    {
      name: 'fill an empty set',
      before: 'holidays:\n  de: []\n',
      attachTo: [],
      after: `holidays:\n  de:\n${ENTRIES}\n`,
    },
    {
      name: 'fill a set without a value',
      before: 'holidays:\n  de:\nactions:\n  a: { flow: { flow: A } }\n',
      attachTo: [],
      after: `holidays:\n  de:\n${ENTRIES}\nactions:\n  a: { flow: { flow: A } }\n`,
    },
    {
      name: 'are written between braces where all is',
      before: '{ businessHours: { b: { timeZone: Etc/UTC, hours: { everyday: 24h } } } }\n',
      attachTo: ['b'],
      after: `{ businessHours: { b: { timeZone: Etc/UTC, hours: { everyday: 24h }, holidays: [de] } }, holidays: { de: [{ name: Labour Day, yearly: { month: may, day: 1 } }, { name: 'Good Friday: closed', date: 2026-04-03 }] } }\n`,
    },
    {
      name: 'are attached behind other sets, and not twice',
      before:
        'businessHours:\n  a: { timeZone: Etc/UTC, hours: { everyday: 24h }, holidays: [us] }\n  b:\n    timeZone: Etc/UTC\n    hours: { everyday: 24h }\n    holidays:\n      - de\nholidays:\n  us: [{ name: x, date: 2026-01-01 }]\n',
      attachTo: ['a', 'b'],
      after: `businessHours:\n  a: { timeZone: Etc/UTC, hours: { everyday: 24h }, holidays: [us, de] }\n  b:\n    timeZone: Etc/UTC\n    hours: { everyday: 24h }\n    holidays:\n      - de\nholidays:\n  us: [{ name: x, date: 2026-01-01 }]\n  de:\n${ENTRIES}\n`,
    },
  ]) {
    it(name, async () => {
      const result = await insert(before, attachTo);
      assert.ok(typeof result === 'object');
      assert.equal(result.text, after);
      const onWindows = await insert(before.replaceAll('\n', '\r\n'), attachTo);
      assert.ok(typeof onWindows === 'object');
      assert.equal(onWindows.text, after.replaceAll('\n', '\r\n'), 'the same with CRLF');
      const again = await insert(result.text, attachTo);
      assert.ok(typeof again === 'object');
      assert.deepEqual(again, { text: result.text, added: 0, idle: 0 }, 'a second time changes nothing');
    });
  }

  for (const [name, text] of [
    ['a section that is a list', 'holidays: [x]\n'],
    ['a set that is a text', 'holidays:\n  de: none\n'],
    ['a file that is a list', '- x\n'],
  ] as const) {
    it(`are refused by ${name}, in words`, async () => {
      const refusal = await insert(text);
      assert.ok(typeof refusal === 'string');
      assert.match(refusal, /'de' is not written in a way/);
    });
  }

  it('may be a single one in a new set', async () => {
    const inserted = await insert('holidays:\n  us:\n    - { name: x, date: 2026-01-01 }\n', [], [GOOD_FRIDAY]);
    assert.ok(typeof inserted === 'object');
    assert.match(inserted.text, /\n {2}de:\n {4}- \{ name: 'Good Friday: closed', date: 2026-04-03 \}\n$/);
  });

  it('leave out dates on which every calendar of theirs is closed anyway', async () => {
    const desk = 'businessHours:\n  a: { timeZone: Etc/UTC, hours: { weekdays: 09:00-17:00 } }\n';
    const easterSunday: HolidayEntry = { name: 'Easter Sunday', date: '2026-04-05' };
    const easter: HolidayEntry = { name: 'Easter', date: '2026-04-04', through: '2026-04-06' };
    const inserted = await insert(desk, ['a'], [easterSunday, easter]);
    assert.ok(typeof inserted === 'object');
    assert.deepEqual([inserted.added, inserted.idle], [1, 1]);
    assert.doesNotMatch(inserted.text, /Easter Sunday/);
    const unattached = await insert(desk, [], [easterSunday]);
    assert.ok(typeof unattached === 'object');
    assert.deepEqual([unattached.added, unattached.idle], [1, 0]);
  });

  it('are offered every set and calendar of the file, and no id that an import has', async () => {
    const { look } = await openEditor(`--- file: main.entitlement.yaml
imports: [./shared.entitlement.yaml]
businessHours:
  berlin: { name: Berlin, timeZone: Europe/Berlin, hours: { weekdays: 09:00-17:00 }, holidays: [de] }
holidays:
  de: [{ name: x, date: 2026-01-01 }]
--- file: shared.entitlement.yaml
holidays:
  us: [{ name: x, date: 2026-01-01 }]
`);
    assert.deepEqual(holidayPlaces(look.snapshot, look.file), {
      sets: ['de'],
      taken: ['de', 'us'],
      calendars: [{ id: 'berlin', name: 'Berlin', timeZone: 'Europe/Berlin', holidays: ['de'] }],
    });
  });
});
