// Runs the command line that comes with the extension, as a process of its own: what takes minutes keeps neither the editor nor the language
// server waiting. Desktop only.
import { spawn } from 'node:child_process';
import * as vscode from 'vscode';

export interface CommandLineRun {
  /** Undefined where the system ended it. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  /** Without what `onLine` took. */
  readonly stderr: string;
}

export interface CommandLineOptions {
  readonly cwd: string;
  /** Takes a line of standard error; false for one that is for people. */
  readonly onLine: (line: string) => boolean;
  /** Interrupts the program as Ctrl-C does: it may print what it has. */
  readonly token: vscode.CancellationToken;
}

export type RunCommandLine = (args: readonly string[], options: CommandLineOptions) => Promise<CommandLineRun>;

/** @param extension the folder of the extension, which holds the command line */
export function createCommandLine(extension: vscode.Uri): RunCommandLine {
  const { fsPath } = vscode.Uri.joinPath(extension, 'dist', 'cli.js');
  return (args, { cwd, onLine, token }) =>
    new Promise((resolve, reject) => {
      // The editor's own Node runs it: none needs to be installed.
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      const child = spawn(process.execPath, [fsPath, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const printed: Buffer[] = [];
      let [told, rest] = ['', ''];
      const take = (line: string): void => {
        if (!onLine(line)) told += `${line}\n`;
      };
      child.stdout.on('data', (piece: Buffer) => void printed.push(piece));
      child.stderr.setEncoding('utf8').on('data', (piece: string) => {
        const lines = `${rest}${piece}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) take(line);
      });
      const listener = token.onCancellationRequested(() => void child.kill('SIGINT'));
      child.on('error', (fault) => {
        listener.dispose();
        reject(fault);
      });
      child.on('close', (code) => {
        listener.dispose();
        if (rest !== '') take(rest);
        resolve({ exitCode: code ?? undefined, stdout: Buffer.concat(printed).toString(), stderr: told.trim() });
      });
    });
}
