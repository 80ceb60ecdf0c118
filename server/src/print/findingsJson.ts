// Findings as stable JSON: schemas/findings.schema.json.
import type { FindingsJson } from '../protocol/findings.ts';
import type { FindingsReport } from './report.ts';
import { stringify } from './stringify.ts';

export function printFindingsJson({ files, findings }: FindingsReport): string {
  const json: FindingsJson = {
    version: 1,
    files: files.length,
    findings: findings.map(({ file, code, severity, message, range, related, help }) => ({
      file,
      code,
      severity,
      message,
      range,
      related: related.map(({ file: other, range: place, message: said }) => ({
        file: other,
        range: place,
        message: said,
      })),
      help,
    })),
  };
  return `${stringify(json)}\n`;
}
