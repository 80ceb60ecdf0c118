// Entry of the preview's page: connects the extension's messages with the parts of the page. A fault shows what went wrong and
// how to go on, never an empty panel.
import type { PreviewSubject, ToView } from '../../../../server/src/protocol/preview.ts';
import { createElement } from './element.ts';
import { connectExtension } from './messages.ts';
import { createPage } from './page.ts';
import { applyTheme } from './theme.ts';

function start(): void {
  applyTheme();
  const root =
    document.getElementById('preview') ?? document.body.appendChild(createElement('main', { id: 'preview' }));
  const extension = connectExtension((message) => {
    try {
      show(message);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      page.showProblem({
        message: `The timeline could not be drawn: ${reason}`,
        hint: 'Choose another scenario, or change the file: the preview tries again. If it stays, close and reopen the preview.',
      });
    }
  });
  const page = createPage(root, (message) => extension.post(message));

  const showSubject = (subject: PreviewSubject | null): void => {
    if (subject === null) return;
    const { uri, selected, sample, before } = subject;
    extension.remember({ uri, selected, sample, before });
    page.showSubject(subject);
  };

  const show = (message: ToView): void => {
    switch (message.type) {
      case 'loading':
        return page.showLoading();
      case 'timeline':
        showSubject(message.subject);
        return page.showTimeline(message.timeline, message.compared ?? null, message.unchanged ?? null);
      case 'error':
        showSubject(message.subject);
        return page.showProblem(message.problem, message.offersSample);
      case 'highlight':
        return page.highlight(message.place);
    }
  };

  page.showLoading();
  extension.post({ type: 'ready' });
}

start();
