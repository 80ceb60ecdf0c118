// schema: what is well-formed YAML but not our language. Found by `schema/validateTree`; here are its words and documentation.
import { phraseSchemaProblem } from '../language/schema/phrase.ts';
import type { RuleData } from './rule.ts';

export const schemaRule: RuleData = {
  code: 'schema',
  severity: 'error',
  title: 'Not part of the language',
  why: 'A key that is not known here, a key that is missing, or a value of the wrong kind: the product would have to guess what is meant.',
  cure: 'The message names what is expected; completion (Ctrl+Space) lists it.',
  bad: `milestoneTypes:
  first-response: { nmae: First Response }
`,
  good: `milestoneTypes:
  first-response: { name: First Response }
`,
  message: phraseSchemaProblem,
};
