// syntax: what cannot be read as YAML. Found by `text/parse`; here are its words and its documentation.
import { phraseTextProblem } from '../language/schema/phrase.ts';
import type { RuleData } from './rule.ts';

export const syntaxRule: RuleData = {
  code: 'syntax',
  severity: 'error',
  title: 'The YAML cannot be read',
  why: 'The text is not well-formed YAML 1.2, so nothing reliable can be said about this part of the file. One mistake gives one finding, at the place where it is made.',
  cure: 'Mend the place that is marked. Everything else keeps working meanwhile.',
  bad: `businessHours:
  us-support:
    name: "US Support
    timeZone: America/New_York
`,
  good: `businessHours:
  us-support:
    name: "US Support"
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
`,
  message: phraseTextProblem,
};
