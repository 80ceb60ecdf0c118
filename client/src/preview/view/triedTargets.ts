// The targets that are tried: what each is instead of what the file has, and a way into the file or back.
import type { TriedTarget } from '../../../../server/src/protocol/sampleCase.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { writeTargetText } from '../../../../server/src/words/eventTime.ts';
import { formatMinutes } from '../../../../server/src/words/formatMinutes.ts';
import { createElement } from './element.ts';

export interface TriedTargets {
  readonly element: HTMLElement;
  /** @param unchanged the case with the targets of the file; null where it is not at hand */
  show(targets: readonly TriedTarget[], timeline: Timeline, unchanged: Timeline | null): void;
}

export interface TriedTargetActions {
  readonly write: (target: TriedTarget) => void;
  readonly drop: (target: TriedTarget) => void;
}

export function createTriedTargets({ write, drop }: TriedTargetActions): TriedTargets {
  const element = createElement('ul', { class: 'tried', 'aria-label': 'Targets that are tried', hidden: true });
  return {
    element,
    show: (targets, timeline, unchanged) => {
      element.hidden = targets.length === 0;
      element.replaceChildren(
        ...targets.map((target) => {
          const { index, minutes } = target;
          const name = timeline.milestones.find((one) => one.index === index)?.name ?? `Milestone ${index + 1}`;
          const before = unchanged?.milestones.find((one) => one.index === index)?.targetMinutes ?? null;
          const instead = before === null ? '' : ` instead of ${formatMinutes(before)}`;
          const keep = createElement('button', { type: 'button' }, `Write ${writeTargetText(minutes)} into the file`);
          keep.addEventListener('click', () => write(target));
          const back = createElement(
            'button',
            { type: 'button', 'aria-label': `Take back the target of ${name}` },
            '×',
          );
          back.addEventListener('click', () => drop(target));
          const words = createElement(
            'span',
            {},
            createElement('strong', {}, name),
            `: ${formatMinutes(minutes)}${instead}`,
          );
          return createElement('li', {}, words, keep, back);
        }),
      );
    },
  };
}
