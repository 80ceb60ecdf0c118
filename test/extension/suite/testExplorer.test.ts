// Scenarios in VS Code's test explorer, from the files to what VS Code records: by the commands that a person has.
import * as vscode from 'vscode';
import { equal, match, ok, until } from './check.ts';
import { openTestRecord, type RecordedTest, type TestRecord } from './testRecord.ts';
import { fileUri, openFile, positionOf, replaceText } from './workspace.ts';

const PROCESS = 'explorer/desk.entitlement.yaml';
const STORIES = 'explorer/desk.scenario.yaml';
const OTHERS = 'explorer/other.scenario.yaml';
const PROCESS_TEXT = `businessHours:
  desk: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { answer: { name: Answer } }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: answer, target: 1h }]
`;
const scenario = (id: string, target: string): string => `  ${id}:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect:
      milestones:
        - milestone: answer
          target: ${target}
`;
const storiesOf = (...scenarios: readonly string[]): string =>
  `use: ./desk.entitlement.yaml\nscenarios:\n${scenarios.join('')}`;
const SOON_MS = 2000;
const MANY_COUNT = 1500;
/** Long enough to be cancelled. */
const MANY = storiesOf(
  ...Array.from({ length: MANY_COUNT }, (_, index) => scenario(`case-${index}`, '2026-03-09T09:30')),
);

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}

async function runOnSave(isOn: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('milestone');
  await settings.update('tests.runOnSave', isOn, vscode.ConfigurationTarget.Workspace);
}

/** Changes the file and saves it. */
async function saveOther(document: vscode.TextDocument, text: string, replacement: string): Promise<void> {
  await replaceText(document, text, replacement);
  ok(await document.save(), 'the file was not saved');
}

/** As a person does who takes the first of the profiles that are offered. */
async function startContinuousRun(): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand('testing.startContinuousRun')).then(
    () => (isDone = true),
  );
  await until('the list of profiles to close', async () => {
    for (const id of ['quickInput.first', 'workbench.action.quickPickManyToggle', 'quickInput.accept'])
      await vscode.commands.executeCommand(id);
    return isDone;
  });
  await done;
}

/** Whether something comes true in a moment; no failure where it does not. */
async function hasSoon(isTrue: () => boolean): Promise<boolean> {
  return until('it', isTrue, SOON_MS).catch(() => false);
}

describe('the test explorer', () => {
  let record: TestRecord;
  const listed = (path: string): readonly string[] => record.listed(fileUri(path));
  const command = (id: string): Thenable<unknown> => vscode.commands.executeCommand(id);
  const outcomes = (run: ReadonlyMap<string, RecordedTest>, path = 'explorer/'): readonly string[] =>
    [...run.values()].length === 0
      ? []
      : [...run]
          .filter(([, { uri }]) => uri.includes(path))
          .map(([id, { outcome }]) => `${idOf(id)} ${outcome}`)
          .sort();

  before(async () => {
    await write(PROCESS, PROCESS_TEXT);
    await write(STORIES, storiesOf(scenario('late', '2026-03-09T10:30'), scenario('friday', '2026-03-09T09:30')));
    await write(OTHERS, storiesOf(scenario('other', '2026-03-09T09:30')));
    record = await openTestRecord();
  });
  afterEach(() => command('workbench.action.closeAllEditors'));
  after(async () => {
    record.dispose();
    await vscode.workspace.fs.delete(fileUri('explorer'), { recursive: true });
  });

  it('lists the scenarios of files that nobody opened, in the order of the file', async () => {
    await until('the scenarios', () => listed(STORIES).length === 2 && listed(OTHERS).length === 1);
    equal([listed(STORIES), listed(OTHERS)], [['late', 'friday'], ['other']]);
    const opened = vscode.workspace.textDocuments.map(({ uri }) => uri.path);
    equal(
      opened.filter((path) => path.includes('/explorer/')),
      [],
      'open files',
    );
  });

  it('runs all of them: those of every file', async () => {
    const run = await record.runOf(() => command('testing.runAll'));
    equal(outcomes(run), ['friday passed', 'late failed', 'other passed']);
    const samples = outcomes(run, 'cloudnine/');
    ok(samples.length > 3, 'the samples were not run');
    equal(
      samples.filter((line) => !line.endsWith(' passed')),
      [],
      'samples',
    );
  });

  it('tells of a failure what was expected and what came, at the line of `expect`', async () => {
    const run = await record.runOf(() => command('testing.runAll'));
    const failed = [...run.values()].find(({ uri, outcome }) => uri.endsWith(STORIES) && outcome === 'failed');
    const [message, ...more] = failed?.messages ?? [];
    ok(message, 'the failure has no message');
    equal(more.length, 0, 'more messages');
    equal([message.expectedOutput, message.actualOutput], ['2026-03-09T10:30', '2026-03-09T09:30'], 'difference');
    match(
      typeof message.message === 'string' ? message.message : message.message.value,
      /^Answer is due Mon 9 Mar 2026 09:30; you expected 10:30\.$/,
    );
    const document = await vscode.workspace.openTextDocument(fileUri(STORIES));
    const { location } = message;
    ok(location, 'the failure has no place');
    equal(location.uri.toString(), document.uri.toString(), 'file');
    equal(location.range.start.line, positionOf(document, '2026-03-09T10:30').line, 'line');
  });

  it('runs those of one file', async () => {
    await openFile(STORIES);
    const run = await record.runOf(() => command('testing.runCurrentFile'));
    equal(outcomes(run, ''), ['friday passed', 'late failed']);
  });

  it('runs the one at the cursor', async () => {
    const document = await openFile(STORIES);
    const { activeTextEditor: editor } = vscode.window;
    ok(editor, 'no editor');
    const place = positionOf(document, '2026-03-09T09:30');
    editor.selection = new vscode.Selection(place, place);
    const run = await record.runOf(() => command('testing.runAtCursor'));
    equal(outcomes(run, ''), ['friday passed']);
  });

  it('runs with every save where the setting asks for it, and only there', async () => {
    const document = await openFile(STORIES);
    await runOnSave(true);
    try {
      const run = await record.runOf(() => saveOther(document, '2026-03-09T10:30', '2026-03-09T09:30'));
      equal(outcomes(run), ['friday passed', 'late passed', 'other passed']);
    } finally {
      await runOnSave(undefined);
    }
    // What a save would start is recorded before what is started after it.
    await saveOther(document, 'late:', 'tardy:');
    const before = record.runs().length;
    await record.runOf(() => command('testing.runCurrentFile'));
    equal(record.runs().length, before + 1, 'runs');
  });

  it('goes on running with every save until it is told to stop', async () => {
    const document = await openFile(STORIES);
    await until('continuous run', async () => {
      await startContinuousRun();
      const before = record.runs().length;
      await saveOther(document, 'scenarios:', 'scenarios: ');
      return hasSoon(() => record.runs().length > before);
    });
    const run = await record.runOf(() => saveOther(document, 'target: 2026-03-09T09:30', 'target: 2026-03-09T11:30'));
    equal(outcomes(run, STORIES), ['friday passed', 'tardy failed']);
    await command('testing.stopContinuousRun');
    await saveOther(document, 'target: 2026-03-09T11:30', 'target: 2026-03-09T09:30');
    const before = record.runs().length;
    await record.runOf(() => command('testing.runCurrentFile'));
    equal(record.runs().length, before + 1, 'runs');
  });

  it('gives no verdict on a run that is cancelled', async () => {
    await write(OTHERS, MANY);
    await until('the many scenarios', () => listed(OTHERS).length === MANY_COUNT);
    const before = record.runs().length;
    void command('testing.runAll');
    while (record.runs().length === before) await command('testing.cancelRun');
    const verdicts = [...(record.runs()[0]?.values() ?? [])].map(({ outcome }) => outcome);
    ok(verdicts.length > MANY_COUNT, 'the run is not of all');
    equal(
      [...new Set(verdicts)].filter((outcome) => outcome !== 'skipped' && outcome !== 'unfinished'),
      [],
      'verdicts',
    );
  });
});

/** The last part of what VS Code calls a test by: those of the tests above it come first. */
function idOf(id: string): string {
  return id.split('\0').at(-1) ?? id;
}
