// The report on past cases as a page: what it shows, and what a stranger's text or a page from elsewhere cannot do in it.
import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { drawReport, type ReportParts } from '../../server/src/draw/report/drawReport.ts';
import type { BacktestGroup, BacktestOutput } from '../../server/src/protocol/backtest.ts';

const EVIL = '<img src=x onerror=alert(1)>"\'&';

function groupOf(name: string): BacktestGroup {
  return {
    ...{ process: 'support', milestone: 'first-response', group: name, targetMinutes: 60 },
    ...{ applied: 10, met: 7, missed: 2, open: 1, ended: 0, removed: 0, unknown: 0 },
    compliance: { percent: 77.8, low: 45.3, high: 93.7 },
    usedMinutes: { p50: 20, p75: 40, p90: 70, p95: 90, p99: 90 },
    slackMinutes: { p50: 40, p75: 50, p90: 55, p95: 58, p99: 58 },
    distribution: { stepMinutes: 15, counts: [2, 4, 0, 1, 1, 0], beyond: 1 },
    worst: [
      {
        ...{ case: name, start: '2026-03-06T16:30:00.000-05:00', target: '2026-03-09T09:30:00.000-04:00' },
        ...{ completed: null, overMinutes: null, why: [`closed for the weekend ${EVIL}`] },
      },
    ],
    proposal: { percent: 95, exactMinutes: 71, targetMinutes: 75 },
    curve: [
      { targetMinutes: 30, percent: 40 },
      { targetMinutes: 60, percent: 77.8 },
    ],
  };
}

const OUTPUT: BacktestOutput = {
  version: 1,
  file: EVIL,
  asOf: '2026-05-06T14:28:00.000-04:00',
  ...{ cases: 10, withoutProcess: 0, rejected: { count: 1, first: [{ line: 7, reason: EVIL }] } },
  processes: [{ id: 'support', name: `Support ${EVIL}`, timeZone: 'America/New_York' }],
  milestoneTypes: [{ id: 'first-response', name: `First Response ${EVIL}` }],
  groups: [groupOf(EVIL), groupOf('Silver')],
  messages: {
    ...{ count: 3, perWeek: 1.5, mostInADay: 2, withinQuarterHour: 1, outsideHours: 0 },
    recipients: [
      {
        ...{ recipient: EVIL, count: 3, perWeek: 1.5, mostInADay: 2, withinQuarterHour: 1, outsideHours: 0 },
        actions: [{ action: 'warn', count: 3 }],
      },
    ],
    days: [
      { date: '2026-03-06', count: 2 },
      { date: '2026-03-10', count: 1 },
    ],
  },
  weeks: [
    {
      ...{ process: 'support', milestone: 'first-response', week: '2026-03-02', met: 7, missed: 2 },
      compliance: { percent: 77.8, low: 45.3, high: 93.7 },
    },
  ],
  arrivals: [{ weekday: 5, hour: 16, cases: 10, met: 7, missed: 2 }],
  notes: [EVIL],
  comparison: {
    old: EVIL,
    groups: [{ ...groupOf(EVIL), compliance: { percent: 44.4, low: 18.9, high: 73.3 } }],
    turns: [{ process: 'support', milestone: 'first-response', was: 'missed', now: 'met', count: 1, cases: [EVIL] }],
    moves: [{ process: 'support', milestone: 'first-response', earlier: 0, same: 9, later: 1, medianMinutes: 30 }],
  },
};

const draw = (parts?: ReportParts): string => drawReport(OUTPUT, parts);

/** The elements of the page; a fault of the parser is one of the page. */
function parse(html: string): ReturnType<DOMParser['parseFromString']> {
  const parser = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  });
  return parser.parseFromString(html.replace(/<!doctype html>\n/, ''), 'application/xhtml+xml');
}

describe('the report on past cases', () => {
  it('shows each picture with its label, and a table of the same figures', () => {
    const page = parse(draw());
    const labels = [...page.getElementsByTagName('svg')].map((svg) => svg.getAttribute('aria-label') ?? '');
    for (const part of [
      'Compliance of each',
      'by week',
      'Business time',
      'Share that would',
      'Arrivals',
      'Messages a day',
    ])
      assert.ok(
        labels.some((label) => label.includes(part)),
        part,
      );
    const cells = [...page.getElementsByTagName('td'), ...page.getElementsByTagName('th')].map(
      (cell) => cell.textContent,
    );
    for (const figure of [
      '77.8 % (45.3 to 93.7)',
      '44.4 % (18.9 to 73.3)',
      '15 min to 30 min',
      'Fri 16:00',
      '2026-03-10',
      '1 h 15 min',
    ])
      assert.ok(cells.includes(figure), figure);
  });

  it('draws one bar a bin, with target and proposal', () => {
    const [chart] = [...parse(draw()).getElementsByTagName('svg')].filter(
      (svg) => svg.getAttribute('aria-label')?.startsWith('Business time') === true,
    );
    assert.ok(chart);
    assert.equal(chart.getElementsByTagName('rect').length, 6);
    assert.match(chart.textContent ?? '', /target 1 h/);
    assert.match(chart.textContent ?? '', /proposal 1 h 15 min/);
  });

  it('holds a stranger’s text as text, in pictures too', () => {
    const html = draw({ caseHref: (name) => `command:open?${encodeURIComponent(name)}` });
    assert.doesNotMatch(html, /<img|onerror=alert\(1\)>/);
    const page = parse(html);
    assert.equal(page.getElementsByTagName('img').length, 0);
    assert.ok((page.documentElement?.textContent ?? '').includes(EVIL));
    const links = [...page.getElementsByTagName('a')].map((link) => link.getAttribute('href') ?? '');
    assert.ok(links.length > 0 && links.every((href) => href.startsWith('command:open?')));
  });

  it('loads nothing, runs nothing, and has the policy that says so', () => {
    for (const [parts, style] of [
      [{}, "style-src 'unsafe-inline'"],
      [{ nonce: 'abc123' }, "style-src 'nonce-abc123'"],
    ] as const) {
      const html = draw(parts);
      assert.ok(html.includes(`content="default-src 'none'; ${style}"`));
      assert.doesNotMatch(html, /<script|<link|url\(|@import/);
      for (const each of parse(html).getElementsByTagName('*'))
        for (const { name } of [...each.attributes]) assert.doesNotMatch(name, /^(?:src|style|on.*|xlink:href)$/i);
      assert.deepEqual([...new Set(html.match(/https?:\/\/[^"' ]+/g))], ['http://www.w3.org/2000/svg']);
    }
    assert.equal(draw({ nonce: 'abc123' }).match(/<style/g)?.length, 1);
  });
});
