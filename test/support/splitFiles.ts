// Fixtures of several files in one text: `--- file: name` lines split them. A text without such a line is one file.

/** The files by uri under `memory:/`; the first is the one that a test is about. */
export function splitFiles(text: string, defaultName = 'main.entitlement.yaml'): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const parts = text.split(/^--- file: (\S+)\r?\n/m);
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return new Map([[`memory:/${defaultName}`, first]]);
  for (let i = 0; i < rest.length; i += 2) files.set(`memory:/${rest[i] ?? defaultName}`, rest[i + 1] ?? '');
  return files;
}
