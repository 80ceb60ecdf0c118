// The requests between metadata and entitlement files (protocol/metadata.ts). Must not know either notation.
import { NO_FIELDS } from '../core/model/fieldList.ts';
import { canonicalUri, resolveUri } from '../language/read/uri.ts';
import { exportToProject } from '../queries/exportToProject.ts';
import { importMetadataFiles, metadataOf } from '../queries/importMetadata.ts';
import {
  EXPORT_METADATA_REQUEST,
  IMPORT_METADATA_REQUEST,
  type ExportMetadataParams,
  type ImportMetadataParams,
  type MetadataChanges,
} from '../protocol/metadata.ts';
import { FAULT, unreadable } from './toProblem.ts';
import type { HandlerContext } from './session.ts';

export function registerMetadataHandlers(server: HandlerContext): void {
  const { connection, guard, session } = server;
  connection.onRequest(
    IMPORT_METADATA_REQUEST,
    guard<ImportMetadataParams, MetadataChanges>(IMPORT_METADATA_REQUEST, { problem: FAULT }, async ({ uri, out }) => {
      const snapshot = await session()?.workspace.snapshot(uri);
      const members = snapshot?.groups.get(canonicalUri(uri).replace(/\/$/, '')) ?? [];
      const [member] = members;
      const { checkboxes } = (member && snapshot?.projectFields(member.uri)) ?? NO_FIELDS;
      const { files, sentences } = importMetadataFiles(metadataOf(members), { allVersions: false, checkboxes });
      if (files.length === 0)
        return {
          problem: {
            message: 'There is nothing to import.',
            hint: 'Name a file or the folder of a Salesforce project with entitlement processes.',
          },
        };
      const base = `${canonicalUri(out).replace(/\/$/, '')}/`;
      return {
        changes: files.map(({ name, text }) => ({ uri: resolveUri(base, name), before: null, after: text })),
        sentences,
      };
    }),
  );
  connection.onRequest(
    EXPORT_METADATA_REQUEST,
    guard<ExportMetadataParams, MetadataChanges>(
      EXPORT_METADATA_REQUEST,
      { problem: FAULT },
      async ({ uri, project }) => {
        const at = await server.requestContext(uri);
        if (at === undefined || at.file.kind !== 'entitlement' || at.file.notation !== 'yaml')
          return { problem: unreadable(uri) };
        const { snapshot, file } = at;
        const named = snapshot.config(file.uri).salesforce?.project;
        const configured =
          named === undefined ? undefined : resolveUri(snapshot.configFile(file.uri)?.uri ?? file.uri, named);
        const given = project === undefined ? configured : canonicalUri(project);
        const folder = given === '' ? undefined : given?.replace(/\/$/, '');
        const there = folder === undefined ? undefined : await at.session.workspace.snapshot(folder);
        const existing = folder === undefined ? [] : metadataOf(there?.groups.get(folder) ?? []);
        const apiVersion = folder === undefined ? undefined : there?.projectApiVersion(folder);
        return exportToProject(snapshot, file, { existing, folder, apiVersion });
      },
    ),
  );
}
