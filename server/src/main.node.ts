// Entry point of the language server on Node.
import path from 'node:path';
import { superviseNode } from './superviseNode.ts';

superviseNode({
  own: process,
  now: () => performance.now(),
  thread: path.join(import.meta.dirname, 'serverThread.js'),
});
