// Asks the holiday library's worker, which is started by the first question and ends with the extension host.
import type { AskHolidays, HolidayAnswer } from './question.ts';

/** @param url of the worker's script */
export function queryHolidaysInWorker(url: string): AskHolidays {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const asked = last.then(() => {
      const started = (worker ??= new Worker(url, { name: 'Milestone holidays' }));
      return new Promise<HolidayAnswer>((resolve, reject) => {
        started.onmessage = ({ data }: MessageEvent<HolidayAnswer>) => resolve(data);
        started.onerror = (event) => reject(new Error(event.message));
        started.postMessage(question);
      });
    });
    // One question at a time, so that answers need no numbers; a question that failed does not stop the next.
    last = asked.catch(() => undefined);
    return asked;
  };
}
