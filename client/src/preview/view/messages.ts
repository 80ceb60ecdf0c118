// The page's end of the conversation with the extension. Knows no DOM beyond the message event.
import type { FromView, PreviewState, ToView } from '../../../../server/src/protocol/preview.ts';

interface VsCodeApi {
  postMessage(message: FromView): void;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Extension {
  post(message: FromView): void;
  /** Keeps what the panel needs to come back after a reload of the window. */
  remember(state: PreviewState): void;
}

const TYPES: ReadonlySet<unknown> = new Set<ToView['type']>(['loading', 'timeline', 'error', 'highlight']);

/** Our own extension is the only one that can post here, so its messages are told by their type alone. */
function isToView(message: unknown): message is ToView {
  return typeof message === 'object' && message !== null && 'type' in message && TYPES.has(message.type);
}

/** Listens, then says `ready`. */
export function connectExtension(onMessage: (message: ToView) => void): Extension {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToView(data)) onMessage(data);
  });
  return {
    post: (message) => api.postMessage(message),
    remember: (state) => api.setState(state),
  };
}
