// Entry point of the command line.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Io } from './cli/io.ts';
import { run } from './cli/program.ts';
import { createNodeHost } from './host/node.ts';
import { serveNode } from './serveNode.ts';

const { stdout, stderr, stdin, env } = process;

const io: Io = {
  stdout: (chunk) => void stdout.write(chunk),
  stderr: (chunk) => void stderr.write(chunk),
  stdin: () => text(stdin),
  async write(file, content) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  },
  cwd: process.cwd(),
  columns: stdout.isTTY ? stdout.columns : 100,
  color: env['FORCE_COLOR'] !== undefined || (env['NO_COLOR'] === undefined && stdout.isTTY),
  host: createNodeHost(),
};

// A reader that has seen enough, such as `head`, is no fault.
stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 2));

void run(process.argv.slice(2), io, { serve: serveNode, timeZoneDatabase: process.versions['tz'] }).then((code) => {
  process.exitCode = code;
});
