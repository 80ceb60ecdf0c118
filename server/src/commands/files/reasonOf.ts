// What the system says about a file, in words.

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is where its folder should be',
  ELINKOUT: 'a link leads out of the folder where the command runs, or of its repository',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where its folder should be',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/** Why a file could not be read or written: `permission denied`. */
export function describeSystemError(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return REASONS[code] ?? fault.message;
}
