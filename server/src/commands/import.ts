// `milestone import`: Salesforce metadata → entitlement files, with everything in them that must be written back.
import path from 'node:path';
import { importMetadataFiles } from '../queries/importMetadata.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { OUTPUT_FLAGS } from './commonFlags.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { describeBroken, describeProblem } from './describeBroken.ts';
import { refuseExisting } from './files/refuseExisting.ts';
import { writeOut } from './files/writeOut.ts';
import { EXIT_FINDINGS, EXIT_FINE, tell, writeResults, UsageError, type Io } from './io.ts';
import { displayName } from './openProject.ts';
import { readMetadataFolder } from './files/readMetadata.ts';

export const importMetadata: Command = defineCommand({
  name: 'import',
  summary: 'turn Salesforce metadata into entitlement files',
  arguments: { project: { help: 'a Salesforce project or a folder of metadata', kind: 'path' } },
  flags: {
    out: {
      type: 'text',
      valueName: 'folder',
      isPath: true,
      help: 'where the files go; the current folder when absent',
    },
    allVersions: { type: 'switch', help: 'also the versions of processes that are not the default one' },
    force: { type: 'switch', help: 'write over files that are there' },
    ...OUTPUT_FLAGS,
  },
  examples: ['milestone import force-app --out sla', 'milestone import . --out sla --all-versions'],
  run: ({ project, ...options }, io) => importProject(project, options, io),
});

interface ImportOptions {
  readonly out: string | undefined;
  readonly allVersions: boolean | undefined;
  readonly force: boolean | undefined;
}

async function importProject(
  project: string,
  { out = '.', allVersions, force }: ImportOptions,
  io: Io,
): Promise<number> {
  const { files, fields, unread } = await readMetadataFolder(project, io);
  const imported = importMetadataFiles(files, { allVersions: allVersions === true, checkboxes: fields.checkboxes });
  const broken = files.flatMap((file) => describeBroken(file, displayName(file.uri, io), 'is left out') ?? []);
  const names = new Map<MetadataFile, string>(files.map((file) => [file, displayName(file.uri, io)]));
  const wrong = imported.notUnderstood.map(({ file, problem }) =>
    describeProblem(file, problem, names.get(file) ?? file.fullName, 'is not understood'),
  );
  tell(io, ...unread.flatMap((fault) => fault.lines()), ...broken, ...wrong);
  if (imported.files.length === 0)
    throw new UsageError(
      `There is nothing to import in '${project}'.`,
      'Entitlement processes, milestone types, business hours, entitlement templates and workflow actions are read.',
    );
  const written = imported.files.map(({ name, text }) => ({ name: path.join(out, ...name.split('/')), text }));
  if (force !== true)
    await refuseExisting(
      written.map(({ name }) => name),
      io,
    );
  for (const { name, text } of written) await writeOut(name, text, io);
  await writeResults(
    io,
    written.map(({ name }) => name.split(path.sep).join('/')),
  );
  tell(io, ...imported.sentences);
  return broken.length + wrong.length + unread.length > 0 ? EXIT_FINDINGS : EXIT_FINE;
}
