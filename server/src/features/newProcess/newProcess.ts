// "New Entitlement Process…": files from answers. What is wrong with the answers is what the rules would find in the files, so the
// files that it gives without a problem have no warnings. Must not know the editor, and writes nothing.
import { extendSnapshot } from '../../project/extendSnapshot.ts';
import type { Finding } from '../../project/finding.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import type { AnswerProblem, NewProcessAnswer, NewProcessParams } from '../../protocol/authoring.ts';
import { findingsOf } from '../../rules/findings.ts';
import { messageOf } from '../../rules/phrase.ts';
import { nodeAt } from '../../text/path.ts';
import { chooseValues } from './chooseValues.ts';
import { readAnswers, type NewProcessPlan } from './newProcessPlan.ts';
import { writeProcess } from './writeProcess.ts';
import { writeScenarios } from './writeScenarios.ts';

/** @param snapshot of the workspace; files of the new ones' names in it are an error, for nothing is overwritten */
export function newProcess(snapshot: Snapshot, params: NewProcessParams): NewProcessAnswer {
  const { problems, plan } = readAnswers(snapshot, params);
  if (problems.some(({ severity }) => severity === 'error')) return { problems, files: [] };
  const tierNames = plan.tiers.flatMap(({ name }) => name ?? []);
  const values = chooseValues(snapshot.config(plan.uri), plan.object, tierNames);
  const imported = plan.calendar.kind === 'existing' ? snapshot.definitions(plan.calendar.uri) : undefined;
  const process = { uri: plan.uri, text: writeProcess(plan, values, imported) };
  const withProcess = extendSnapshot(snapshot, [process]);
  const scenarios = writeScenarios(withProcess, plan, values);
  const files = scenarios === undefined ? [process] : [process, { uri: plan.scenarioUri, text: scenarios }];
  const found = findProblems(extendSnapshot(snapshot, files), plan);
  const isWrong = found.some(({ severity }) => severity === 'error');
  return { problems: [...problems, ...found], files: isWrong ? [] : files };
}

/** Errors and warnings of the new files, each with the answer that it comes from. */
function findProblems(snapshot: Snapshot, plan: NewProcessPlan): readonly AnswerProblem[] {
  return [plan.uri, plan.scenarioUri].flatMap((uri) => {
    const file = snapshot.file(uri);
    if (file === undefined) return [];
    return findingsOf(snapshot, uri).flatMap((finding) => {
      const { severity } = finding;
      if (severity !== 'error' && severity !== 'warning') return [];
      return { ...topicOf(file, finding, plan), severity, message: messageOf(finding) };
    });
  });
}

function topicOf(
  file: SourceFile,
  { span, args }: Finding,
  plan: NewProcessPlan,
): Pick<AnswerProblem, 'topic' | 'tier'> {
  const { path } = nodeAt(file.tree, span.start);
  const [section, id, key, index] = path;
  switch (section) {
    case 'processes': {
      const tier = plan.tiers.findIndex(({ processId }) => processId === id);
      if (key !== 'milestones' || tier < 0) return { topic: 'name' };
      return { topic: index === 0 ? 'firstResponse' : 'resolution', tier };
    }
    case 'entitlements':
      return path.includes('when') ? { topic: 'tiers' } : { topic: 'resolution', tier: laterTier(plan, args['other']) };
    case 'businessHours':
      return { topic: path.includes('timeZone') ? 'timeZone' : 'hours' };
    default:
      return { topic: section === 'imports' ? 'calendar' : 'name' };
  }
}

/** Where tiers contradict each other, the one that was told last is the one to think about. */
function laterTier({ tiers }: NewProcessPlan, name: unknown): number {
  const found = tiers.findIndex(({ processName }) => processName === name);
  return found < 0 ? tiers.length - 1 : found;
}
