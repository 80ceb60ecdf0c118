// How a process speaks with the client that started it, as its command line says.
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';

export type Transport = readonly [reader: MessageReader, writer: MessageWriter];

/**
 * @param own the process: its command line has `--stdio`, `--node-ipc`, `--pipe NAME` or `--socket PORT`, as every client of the
 * protocol starts a server
 * @throws Error when the command line says none of them
 */
export function openClientTransport(own: NodeJS.Process): Transport {
  const { argv } = own;
  const valueOf = (flag: string): string | undefined => {
    const at = argv.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
    if (at === -1) return undefined;
    return argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length + 1);
  };
  if (argv.includes('--node-ipc')) return [new IPCMessageReader(own), new IPCMessageWriter(own)];
  const pipe = valueOf('--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  const socket = valueOf('--socket');
  if (socket !== undefined) return createServerSocketTransport(Number(socket));
  if (argv.includes('--stdio')) return [new StreamMessageReader(own.stdin), new StreamMessageWriter(own.stdout)];
  throw new Error('Say how to speak with the client: --stdio, --node-ipc, --pipe NAME or --socket PORT.');
}
