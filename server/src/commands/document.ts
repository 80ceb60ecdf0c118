// `milestone document`: the policy in plain words, for customers and auditors.
import { drawPolicyHtml } from '../draw/policy/policyHtml.ts';
import { writePolicyMarkdown } from '../draw/policy/policyMarkdown.ts';
import { toInstant } from '../core/time/instant.ts';
import type { PolicyDocument } from '../protocol/policy.ts';
import { queryPolicy } from '../queries/policy.ts';
import type { Command } from './command.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError } from './io.ts';
import { displayName } from './openProject.ts';
import { openWhole } from './openWhole.ts';
import { reportErrors } from './reportErrors.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['markdown', 'html'] as const;

export const document: Command = defineCommand({
  name: 'document',
  summary: 'write the policy in plain words, for customers and auditors',
  arguments: { file: { help: 'an entitlement file, or a folder or Salesforce project', kind: 'path' } },
  flags: {
    process: { type: 'text', valueName: 'id', help: 'only this process' },
    from: {
      type: 'text',
      valueName: 'date',
      help: 'first day of the year whose holidays and examples are told; today when absent',
    },
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone document support.entitlement.yaml --format html=policy.html',
    'milestone document support.entitlement.yaml --from 2027-01-01 > policy.md',
  ],
  async run({ file, process, from, format: outputs }, io) {
    const { snapshot, file: source, isFolder } = await openWhole(file, io);
    const hasErrors = reportErrors(snapshot, [source.uri], io);
    const now = toInstant(Math.floor(io.host.now()));
    const { uri } = source;
    const name = isFolder ? file : displayName(uri, io);
    const answer = queryPolicy(snapshot, { uri, process, from, isWhole: isFolder, now, name });
    if ('problem' in answer)
      throw new UsageError(answer.problem.message, answer.problem.hint, hasErrors ? EXIT_FINDINGS : EXIT_USAGE);
    await writeOutputs(outputs, FORMATS, (format) => print(format, answer.document), io);
    return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
  },
});

function print(format: (typeof FORMATS)[number], policy: PolicyDocument): string {
  return format === 'html' ? drawPolicyHtml(policy) : writePolicyMarkdown(policy);
}
