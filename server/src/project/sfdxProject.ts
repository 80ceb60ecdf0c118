// `sfdx-project.json`: where the metadata of a project lies. Must not touch the disk.

export const PROJECT_FILE = 'sfdx-project.json';

export interface SfdxProject {
  /** Paths with forward slashes, relative to the file; the one that new files go into first. */
  readonly packageDirectories: readonly string[];
  /** Such as `64.0`. */
  readonly sourceApiVersion: string | undefined;
}

/** What a project file says; nothing where it cannot be read. */
export function readSfdxProject(text: string): SfdxProject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { packageDirectories: [], sourceApiVersion: undefined };
  }
  const { packageDirectories, sourceApiVersion } = isRecord(parsed) ? parsed : {};
  const listed: readonly unknown[] = Array.isArray(packageDirectories) ? packageDirectories : [];
  const directories = listed.flatMap((each: unknown) => {
    const path = isRecord(each) ? each['path'] : undefined;
    if (typeof path !== 'string') return [];
    return [
      { path: path.replaceAll('\\', '/').replace(/^\.\//, ''), isDefault: isRecord(each) && each['default'] === true },
    ];
  });
  return {
    packageDirectories: directories
      .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
      .map(({ path }) => path),
    sourceApiVersion: typeof sourceApiVersion === 'string' ? sourceApiVersion : undefined,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
