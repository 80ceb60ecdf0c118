// The language server's process with a thread that can be made to fail, and little patience.
import path from 'node:path';
import { superviseNode } from '../../../server/src/superviseNode.ts';

superviseNode({
  own: process,
  now: () => performance.now(),
  thread: path.join(path.dirname(process.argv[1] ?? ''), 'thread.js'),
  patience: Number(process.env['PATIENCE']),
});
