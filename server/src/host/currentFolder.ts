// The folder where the process runs. Must not know the language.

/** Ends the process where there is none any longer: nothing that is relative to it means anything. */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write('milestone: The current folder does not exist any longer.\nChange to another one.\n');
    return process.exit(2);
  }
}
