// All that a preview shows of a file, from one snapshot: what can be chosen, the case with what it was changed to, and its picture.
import { formatLocal } from '../core/time/iso.ts';
import { MINUTE_MS, toInstant, type Instant } from '../core/time/instant.ts';
import { arrivalZone } from '../core/simulate/recordHours.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { PreviewCaseKey, PreviewSample, PreviewSubject } from '../protocol/preview.ts';
import type { PreviewAnswer, PreviewParams } from '../protocol/previewRequest.ts';
import type { CasesAnswer, Problem, TimelineParams } from '../protocol/requests.ts';
import type { SampleCase } from '../protocol/sampleCase.ts';
import { queryCases } from './cases.ts';
import { describeSample } from './describeSample.ts';
import { fieldChoices } from './fieldChoices.ts';
import { queryTimeline } from './timeline.ts';
import { queryTimelinePair } from './timelinePair.ts';

type Written = SampleCase & { readonly timeZone: string };

/** @param old the files before, where `params.before` names some: those of `oldUriOf`, or why they cannot be had */
export function queryPreview(
  snapshot: Snapshot,
  params: PreviewParams,
  old?: Snapshot | { readonly problem: Problem },
): PreviewAnswer {
  const { uri, changed } = params;
  const cases = queryCases(snapshot, { uri });
  const selected = params.selected ?? firstCase(cases);
  const written = selected === null ? null : writtenCase(snapshot, params, selected);
  const sample: PreviewSample | null = written && {
    ...written,
    ...changed,
    timeZone: written.timeZone,
    isChanged: changed !== undefined,
  };
  const about = {
    cases: listCases(cases, selected),
    selected,
    sample,
    told: written && describeCase(written),
    choices: choicesOf(snapshot, uri),
  };
  return {
    ...about,
    picture: selected === null ? null : drawPicture(snapshot, params, { selected, written, sample }, old),
  };
}

interface SelectedCase {
  readonly selected: PreviewCaseKey;
  readonly written: Written | null;
  readonly sample: PreviewSample | null;
}

function drawPicture(
  snapshot: Snapshot,
  { uri, before, knowsUnchanged = false }: PreviewParams,
  { selected, written, sample }: SelectedCase,
  old: Snapshot | { readonly problem: Problem } | undefined,
): PreviewAnswer['picture'] {
  const params = timelineParams(uri, selected, sample);
  if (before !== undefined && old !== undefined) {
    if ('problem' in old) return old;
    const pair = queryTimelinePair(snapshot, old, { ...params, before });
    if ('problem' in pair) return pair;
    const { after, ...compared } = pair;
    return { timeline: after, compared: { name: before.name, ...compared } };
  }
  const answer = queryTimeline(snapshot, params);
  if ('problem' in answer || !sample?.isChanged || knowsUnchanged) return answer;
  const unchanged = queryTimeline(snapshot, timelineParams(uri, selected, written && { ...written, isChanged: false }));
  return 'problem' in unchanged ? answer : { ...answer, unchanged: unchanged.timeline };
}

/** A scenario that was not changed is asked for as it is written, so that the answer names its lines. */
function timelineParams(uri: string, { kind, id }: PreviewCaseKey, sample: PreviewSample | null): TimelineParams {
  if (kind === 'scenario' && !sample?.isChanged) return { uri, scenario: id };
  return { uri, [kind]: id, ...(sample && describeCase(sample)) };
}

/** As the file tells it, or for a process one that nothing happens to; null for a scenario that cannot be simulated. */
function writtenCase(snapshot: Snapshot, { uri, at }: PreviewParams, { kind, id }: PreviewCaseKey): Written | null {
  if (kind === 'scenario') return describeScenario(snapshot, uri, id);
  const process = snapshot.definitions(uri).processes.get(id);
  // One that is missing while its name is being typed keeps its form.
  const zone = process ? arrivalZone(snapshot.calendars(uri), process) : snapshot.zones.find('Etc/UTC');
  if (zone === undefined) return null;
  return { at: at ?? formatLocal(zone, startOfMinute(snapshot.now)), set: {}, events: [], timeZone: zone.id };
}

function startOfMinute(now: Instant): Instant {
  return toInstant(Math.floor(now / MINUTE_MS) * MINUTE_MS);
}

function describeScenario(snapshot: Snapshot, uri: string, id: string): Written | null {
  const scenario = snapshot.scenarios(uri).find((candidate) => candidate.id === id);
  const process = scenario && snapshot.definitions(uri).processes.get(scenario.process ?? '');
  const described = process && describeSample(snapshot, scenario, process);
  return described === undefined ? null : { ...described.sample, timeZone: described.zone.id };
}

function describeCase({ at, set, events, targets }: SampleCase): SampleCase {
  return { at, set, events, ...(targets && { targets }) };
}

function firstCase({ scenarios: [scenario], processes: [process] }: CasesAnswer): PreviewCaseKey | null {
  if (scenario !== undefined) return { kind: 'scenario', id: scenario.id };
  return process === undefined ? null : { kind: 'process', id: process.id };
}

/** With the selected one in any case: it may be missing only while its name is being typed. */
function listCases({ scenarios, processes }: CasesAnswer, selected: PreviewCaseKey | null): PreviewSubject['cases'] {
  const known = [
    ...scenarios.map(({ id, label }) => ({ kind: 'scenario' as const, id, label })),
    ...processes.map(({ id, label }) => ({ kind: 'process' as const, id, label })),
  ];
  if (selected === null || known.some(({ kind, id }) => kind === selected.kind && id === selected.id)) return known;
  return [{ ...selected, label: selected.id }, ...known];
}

function choicesOf(snapshot: Snapshot, uri: string): PreviewSubject['choices'] {
  const file = snapshot.file(uri);
  const { milestoneTypes, processes } = snapshot.definitions(uri);
  const choiceOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, label: name });
  return {
    milestones: [...milestoneTypes.values()].map(choiceOf),
    processes: [...processes.values()].map(choiceOf),
    fields: file === undefined ? [] : fieldChoices(snapshot, file),
  };
}
