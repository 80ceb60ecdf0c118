// Results of commands as answers of tools. Must not know the protocol.
import type { Captured } from '../commands/toolEngine.ts';
import { showControlsIn } from '../words/showControls.ts';
import { ToolError, type ToolAnswer } from './tool.ts';

/** Nobody reads more, and no context holds it. */
const MAX_TEXT = 60_000;
const MAX_DATA = 600_000;

/**
 * The text of one format and the data of JSON, with what was told beside them.
 * @param textFormat format for people
 * @throws ToolError where there is no result, or one that is too large to be handed on
 */
export function toAnswer({ results, told }: Captured, textFormat: string): ToolAnswer {
  const text = results[textFormat];
  const json = results['json'];
  if (text === undefined) throw new ToolError(told.trim() || 'There is no result.');
  if (json !== undefined && json.length > MAX_DATA)
    throw new ToolError(
      `The result has ${Math.round(json.length / 1000)} KB, and at most ${MAX_DATA / 1000} are handed on.`,
      'Ask about fewer files, or about one process, milestone or scenario.',
    );
  const parts = [shorten(text), ...(told.trim() === '' ? [] : [shorten(told.trim())])];
  return { text: parts.join('\n'), ...(json === undefined ? {} : { data: showControlsIn(parseJson(json)) }) };
}

function parseJson(json: string): unknown {
  const data: unknown = JSON.parse(json);
  return data;
}

function shorten(text: string): string {
  return text.length <= MAX_TEXT
    ? text
    : `${text.slice(0, MAX_TEXT)}\n… ${text.length - MAX_TEXT} characters are left out.`;
}
