// `milestone mcp`: tools for assistants. What the tools do are the other commands; the protocol is elsewhere (mcp/).
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createNodeHost } from '../host/node.ts';
import { applyChanges } from '../text/edit.ts';
import { format as layOut } from '../text/format.ts';
import { parse } from '../text/parse.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINE } from './io.ts';
import { runCaptured } from './runCaptured.ts';

/** @param load the command of a name */
export function createMcp(load: (name: string) => Promise<Command | undefined>): Command {
  return defineCommand({
    name: 'mcp',
    summary: 'tools for assistants, over the Model Context Protocol on standard input and output',
    arguments: {
      folders: {
        help: 'folders whose files may be read when the client names none; the current folder when absent',
        isRepeatable: true,
        kind: 'path',
      },
    },
    flags: {},
    examples: ['milestone mcp', 'milestone mcp ~/work/sla'],
    async run({ folders }, io) {
      await io.serveTools({
        openHost(opened) {
          const host = createNodeHost({ isStrict: true });
          host.setRoots?.(opened.map((folder) => pathToFileURL(folder).href));
          // Commands would widen what is read to where their paths lie; here the client has said it.
          return {
            read: (uri) => host.read(uri),
            list: (uri) => host.list(uri),
            now: () => host.now(),
          };
        },
        run: (order) => runCaptured(load, order),
        layOut(text) {
          const tree = parse(text);
          return tree.problems.length > 0 ? undefined : applyChanges(text, layOut(tree));
        },
        folders: (folders.length === 0 ? ['.'] : folders).map((folder) => path.resolve(io.cwd, folder)),
      });
      return EXIT_FINE;
    },
  });
}
