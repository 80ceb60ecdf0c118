// Reports on past cases in panels: a page without any script, whose only way out are the links of its cases.
import * as vscode from 'vscode';
import type { drawReport } from '../../../server/src/draw/report/drawReport.ts';
import type { BacktestOutput } from '../../../server/src/protocol/backtest.ts';
import { createNonce } from '../preview/page.ts';
import { nameOf, type ReplayQuestion } from './replay.ts';

const VIEW_TYPE = 'milestone.pastCases';

/** What the links of a report lead to; nobody calls it by its name. */
export const SHOW_PAST_CASE_COMMAND = 'milestone.showPastCase';

export interface ReportPanels extends vscode.Disposable {
  readonly show: (report: BacktestOutput, question: ReplayQuestion) => Promise<void>;
  /** What the report was asked that a link is of; undefined when its panel is closed. */
  readonly questionOf: (panel: unknown) => ReplayQuestion | undefined;
}

/** @param loadDraw the charts' library is larger than all the rest: it is loaded by the first report */
export function createReportPanels(extension: vscode.Uri, loadDraw: () => Promise<typeof drawReport>): ReportPanels {
  const questions = new Map<string, ReplayQuestion>();
  const panels = new Set<vscode.WebviewPanel>();
  let count = 0;
  return {
    async show(report, question) {
      const draw = await loadDraw();
      const id = String((count += 1));
      const panel = vscode.window.createWebviewPanel(
        VIEW_TYPE,
        `Past Cases: ${nameOf(question.file)}`,
        // As wide as there is room: the timeline of a case opens beside it.
        vscode.ViewColumn.Active,
        {
          enableScripts: false,
          enableCommandUris: [SHOW_PAST_CASE_COMMAND],
          enableFindWidget: true,
          localResourceRoots: [],
        },
      );
      panel.iconPath = {
        light: vscode.Uri.joinPath(extension, 'client/icons/timeline-light.svg'),
        dark: vscode.Uri.joinPath(extension, 'client/icons/timeline-dark.svg'),
      };
      panel.webview.html = draw(report, {
        nonce: createNonce(),
        caseHref: (name) => `command:${SHOW_PAST_CASE_COMMAND}?${encodeURIComponent(JSON.stringify([id, name]))}`,
      });
      questions.set(id, question);
      panels.add(panel);
      panel.onDidDispose(() => {
        questions.delete(id);
        panels.delete(panel);
      });
    },
    questionOf: (id) => (typeof id === 'string' ? questions.get(id) : undefined),
    dispose: () => {
      for (const panel of panels) panel.dispose();
    },
  };
}
