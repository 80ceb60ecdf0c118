// Sentences for the findings of YAML and schema: what is wrong, where it belongs, what to do. Never the words of the libraries.
import { TEXT_PROBLEM_CODES } from '../../text/tree.ts';
import type { SyntaxProblemCode } from '../../text/tree.ts';
import { SCHEMA_VARIANTS } from './schemaProblem.ts';
import type { ProblemArgs, SchemaVariant } from './schemaProblem.ts';

type Phrase = (args: ProblemArgs) => string;

const TEXT_PHRASES: Readonly<Record<SyntaxProblemCode, Phrase>> = {
  'alias-explosion': ({ name, limit }) =>
    `Following '*${text(name)}' and the aliases inside it gives a document of more than ${text(limit)} values. Write the values out, or use fewer aliases inside each other.`,
  'alias-recursive': ({ name }) =>
    `'*${text(name)}' stands inside the value it refers to, so the value would never end.`,
  'alias-unknown': ({ name }) => `There is no '&${text(name)}' above this line for '*${text(name)}' to refer to.`,
  'bad-escape': ({ text: written }) =>
    `'${text(written)}' means nothing in double quotes. Write '\\\\' for a backslash, or use single quotes.`,
  'bad-indentation': ({ text: written }) =>
    `'${text(written)}' does not stand in the same column as its neighbours. Keys of one block start in one column.`,
  'block-header': ({ text: written }) => {
    const [, operator = '', value = ''] = /^(>=?)\s*(\S.*)$/.exec(text(written)) ?? [];
    const cure =
      operator === ''
        ? ''
        : ` For a comparison write { ${operator === '>' ? 'greaterThan' : 'greaterOrEqual'}: ${value} }.`;
    return `'${text(written)}': '${text(written).slice(0, 1)}' begins a text that stands in the lines below.${cure} A text that begins with it is put in quotes.`;
  },
  binary: ({ character }) => `The text contains the control character ${text(character)}, which no YAML file may have.`,
  'complex-key': () => 'A key must be a single word or text, not a list, a map or an alias.',
  'conflict-marker': () => 'Unresolved merge conflict. Keep one side and remove the markers.',
  'duplicate-key': ({ key }) =>
    `'${text(key)}' is already set above; the second value would be ignored. Remove one of them.`,
  'merge-key': () =>
    "Merge keys ('<<') are not part of YAML 1.2. Write the keys out, or use an alias for a whole value.",
  'missing-colon': ({ text: written }) => `A colon is missing behind '${text(written)}'. Write '${text(written)}: …'.`,
  'missing-comma': () => 'A comma is missing before this.',
  'missing-dash': () =>
    "The lines above are items of a list. Begin this line with '- ', or indent it to belong to an item.",
  'missing-space': ({ text: written }) =>
    text(written) === '#' ? "A blank must stand before '#'." : `A blank is missing behind '${text(written)}'.`,
  'nested-mapping': () =>
    "A second ': ' on one line. Put a text that contains ': ' in quotes, or move the key to a line of its own.",
  'reserved-character': ({ text: written }) => `A text cannot begin with '${text(written)}'. Put it in quotes.`,
  'several-documents': () =>
    "A second document begins here; only the first is read. Remove the '---' or use a file of its own.",
  'tab-indentation': () => 'A tab is used for indentation. YAML wants spaces.',
  'tag-unknown': ({ text: written }) =>
    text(written) === '!='
      ? "'!=' is no operator here, but a tag of YAML. Write { notEqual: … } for the value that it must not have."
      : `The tag '${text(written)}' means nothing here. Remove it; for a value that a field must not have write { notEqual: … }.`,
  'too-deep': ({ limit }) => `Blocks are nested more than ${text(limit)} levels deep; the file is not read.`,
  'too-large': ({ megabytes }) => `The file is larger than ${text(megabytes)} MB and is not read.`,
  unexpected: ({ text: written }) =>
    text(written) === '' ? 'Something is missing here.' : `'${text(written)}' is not expected here.`,
  'unclosed-flow': ({ opening, closing }) => `'${text(opening)}' is never closed. Add '${text(closing)}'.`,
  'unclosed-quote': ({ quote }) =>
    `The quote is never closed. Add ${text(quote) === '"' ? `'"'` : `"'"`} at the end of the text.`,
  'yaml-version': ({ version }) =>
    `YAML ${text(version)} is not obeyed: the language is YAML 1.2, where 09:30 is a time and not the number 570. Remove the line.`,
  'xml-closing': ({ name, expected }) =>
    `'</${text(name)}>' closes another element than the one that is open. Close '<${text(expected)}>' first.`,
  'xml-depth': ({ limit }) =>
    `Elements stand inside each other more than ${text(limit)} deep. Metadata never does; this is not read any further.`,
  'xml-doctype': () => 'Metadata has no document type. Remove the declaration; what it defines is not read.',
  'xml-either': ({ name, other, holder }) =>
    `'<${text(holder)}>' has both '<${text(name)}>' and '<${text(other)}>', and Salesforce takes one of them. Remove the other.`,
  'xml-elements': ({ limit }) =>
    `The file has more than ${text(limit)} elements, more than any metadata file. The rest is not read.`,
  'xml-encoding': ({ encoding }) => `Metadata is written in UTF-8, not in ${text(encoding)}. Save the file as UTF-8.`,
  'xml-entity': ({ name }) =>
    `'${text(name)}' stands for nothing. XML knows &amp;, &lt;, &gt;, &apos;, &quot; and numbers such as &#233;; write the character itself.`,
  'xml-filter': ({ filter, items }) =>
    `'${text(filter)}' is no filter logic over ${text(items)} ${items === 1 ? 'item' : 'items'}. Write numbers from 1 to ${text(items)} with AND, OR, NOT and parentheses.`,
  'xml-missing': ({ name, holder }) => `'<${text(holder)}>' has no '<${text(name)}>', which Salesforce requires.`,
  'xml-mixed': ({ name }) => `'<${text(name)}>' holds both text and elements. Metadata has one or the other.`,
  'xml-root': ({ name, expected }) =>
    `The file holds '<${text(name)}>', and by its name should hold '<${text(expected)}>'.`,
  'xml-syntax': ({ text: written }) =>
    text(written).trim() === '' ? 'The XML breaks off here.' : `This is not XML: '${text(written)}' cannot stand here.`,
  'xml-twice': ({ name, holder }) =>
    `'<${text(name)}>' stands more than once in one '<${text(holder)}>'. Keep one of them.`,
  'xml-unclosed': ({ name }) => `'<${text(name)}>' is never closed. Add '</${text(name)}>'.`,
  'xml-value': ({ name, expected, text: written }) => `'<${text(name)}>' is ${text(expected)}, not '${text(written)}'.`,
};

const SCHEMA_PHRASES: Readonly<Record<SchemaVariant, Phrase>> = {
  'ambiguous-day': ({ value, open, working, days }) =>
    `'${text(value)}' is not a duration: against business hours a day is ambiguous. Write ${text(working)} for ${
      days === 1 ? 'one working day' : `${text(days)} working days`
    } of 8 hours, or ${text(open)} for ${text(open).replace(/h$/, '')} hours of open time, which is ${
      days === 1 ? 'three of them' : 'three times as long'
    }.`,
  'bad-key': ({ key, title, cure }) => sentence(`'${text(key)}' is not ${noun(title)}.`, text(cure)),
  'bad-pattern': ({ value, title, cure, suggestion }) =>
    suggestion === undefined
      ? sentence(`'${text(value)}' is not ${noun(title)}.`, text(cure))
      : `'${text(value)}' is not ${noun(title)}. Did you mean '${text(suggestion)}'?`,
  'condition-list': ({ key, suggestion }) => {
    const wrong = `'${text(key)}' is read as a field here, and a field is not compared with conditions.`;
    return suggestion === undefined
      ? `${wrong} Combine conditions with 'all' or 'any'.`
      : `${wrong} Did you mean '${text(suggestion)}'?`;
  },
  'conflict-of-keys': ({ key, other }) => `'${text(key)}' cannot stand beside '${text(other)}'. Keep one of them.`,
  'missing-key': ({ keys, in: where, because }) =>
    because === ''
      ? `${needs(text(where))} ${quoted(listOf(keys), 'and')}.`
      : `'${text(because)}' needs ${quoted(listOf(keys), 'and')} beside it.`,
  'empty-file': ({ kind }) =>
    kind === 'scenario'
      ? "The file is empty. Begin with 'use:', the path of the entitlement file whose promises it tests."
      : "The file is empty. Begin with 'businessHours:', 'milestoneTypes:' or 'processes:'.",
  'missing-one-of': ({ keys, in: where }) => `${needs(text(where))} one of ${quoted(listOf(keys), 'or')}.`,
  'missing-value': ({ key, expected }) =>
    sentence(
      text(key) === '' ? 'The item is empty.' : `Nothing stands behind '${text(key)}:'.`,
      `Expected ${expectation(listOf(expected))}.`,
    ),
  'not-one-of': ({ value, allowed, suggestion, title }) => {
    const wrong = text(value) === '' ? `${capital(noun(title))} is missing` : `'${text(value)}' is not possible here`;
    return suggestion === undefined
      ? `${wrong}. Choose ${quoted(listOf(allowed), 'or')}.`
      : `${wrong}. Did you mean '${text(suggestion)}'?${others(listOf(allowed), text(suggestion))}`;
  },
  'other-key': ({ key, allowed, suggestion }) =>
    suggestion === undefined
      ? `'${text(key)}' does not take this. Choose ${quoted(listOf(allowed), 'or')} for it.`
      : `'${text(key)}' does not take this; '${text(suggestion)}' does, and is missing. Did you mean '${text(suggestion)}'?`,
  'stands-alone': () =>
    "'formula' stands alone: a Salesforce formula cannot be mixed with fields. Combine them with 'all' or 'any'.",
  'too-few': ({ key, title, isList }) =>
    text(key) === ''
      ? `${capital(noun(title))} must not be empty.`
      : `'${text(key)}' must have at least one ${isList === true ? 'item' : 'entry'}.`,
  'too-large': ({ value, limit, title }) => `${capital(noun(title))} is at most ${text(limit)}, not ${text(value)}.`,
  'too-many': () => "A field condition has one operation. Use 'all' for several conditions on one field.",
  'too-small': ({ value, limit, title }) => `${capital(noun(title))} is at least ${text(limit)}, not ${text(value)}.`,
  'unknown-key': ({ key, in: where, suggestion, belongs, allowed, needs: missing, cure, under, together }) => {
    if (under !== undefined) {
      const keys = listOf(together);
      const verb = keys.length === 1 ? 'belongs' : 'belong';
      return `${quoted(keys, 'and')} ${verb} under '${text(under)}:', which is missing in ${noun(where)}.`;
    }
    if (missing !== undefined) {
      const needed = quoted(listOf(missing), 'or');
      return sentence(`Unknown key '${text(key)}' in ${noun(where)}, which needs ${needed}.`, text(cure));
    }
    const wrong = `Unknown key '${text(key)}' in ${noun(where)}.`;
    if (suggestion !== undefined) return `${wrong} Did you mean '${text(suggestion)}'?`;
    const holders = listOf(belongs);
    if (holders.length > 0) return `${wrong} '${text(key)}' belongs to ${join(holders.map(plural), 'or')}.`;
    return listOf(allowed).length === 0 ? wrong : `${wrong} Possible here: ${listOf(allowed).join(', ')}.`;
  },
  'wrong-type': ({ key, title, expected, found, value, suggestion, cure, form, needs: required, cutOff }) => {
    if (form === 'criteria')
      return sentence(
        `Criteria are fields and their values, not ${foundWords(text(found), text(value))}.`,
        suggestion === undefined ? 'Write them such as { Priority: High }.' : `Did you mean ${text(suggestion)}?`,
      );
    const place = key === undefined ? noun(title) : text(key) === '' ? 'the whole file' : `'${text(key)}'`;
    const wrong = `Expected ${expectation(listOf(expected))} for ${place}, found ${foundWords(text(found), text(value))}.`;
    const rest = listOf(cutOff);
    if (rest.length > 0) return sentence(wrong, `Write [${[text(value), ...rest].join(', ')}].`);
    const needed = listOf(required);
    if (suggestion === undefined)
      return sentence(wrong, needed.length === 0 ? '' : `It needs ${quoted(needed, 'and')}.`, text(cure));
    return sentence(wrong, text(suggestion).startsWith("'") ? 'Put it in quotes.' : `Write ${text(suggestion)}.`);
  },
};

/** The sentence of a problem of the YAML itself. @param args of the problem, with its code as `variant` */
export function phraseTextProblem(args: ProblemArgs): string {
  const code = TEXT_PROBLEM_CODES.find((candidate) => candidate === args['variant']);
  return code === undefined ? 'This is not YAML.' : TEXT_PHRASES[code](args);
}

/** The sentence of a schema problem. @param args of the problem, with its variant as `variant` */
export function phraseSchemaProblem(args: ProblemArgs): string {
  const variant = SCHEMA_VARIANTS.find((candidate) => candidate === args['variant']);
  return variant === undefined ? 'This is not part of the language.' : SCHEMA_PHRASES[variant](args);
}

function text(value: ProblemArgs[string] | undefined): string {
  return value === undefined ? '' : String(value);
}

function listOf(value: ProblemArgs[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function sentence(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowered(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function isPlural(title: string): boolean {
  return /([^s]s|criteria)$/i.test(title);
}

/** `Milestone` → `a milestone`; plural words take no article. */
function noun(title: ProblemArgs[string] | undefined): string {
  const words = lowered(text(title));
  if (words === '') return 'this place';
  return isPlural(words) ? words : `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** `Warning` → `warnings`. */
function plural(title: string): string {
  const words = lowered(title);
  if (isPlural(words)) return words;
  return words.endsWith('s') ? `${words}es` : words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}

function needs(title: string): string {
  return `${capital(noun(title))} ${isPlural(title) ? 'need' : 'needs'}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a map',
  string: 'text',
};

/** `a duration or a map`: JSON types in words, forms by their title. */
function expectation(expected: readonly string[]): string {
  return join(
    expected.map((type) => TYPE_WORDS[type] ?? noun(type)),
    'or',
  );
}

function foundWords(found: string, value: string): string {
  switch (found) {
    case 'list':
      return 'a list';
    case 'map':
      return 'a map';
    case 'null':
      return 'nothing';
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return value;
    default:
      return `the text '${value}'`;
  }
}

function quoted(words: readonly string[], conjunction: string): string {
  return join(
    words.map((word) => `'${word}'`),
    conjunction,
  );
}

function join(words: readonly string[], conjunction: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** The other values of a short list. */
function others(allowed: readonly string[], suggestion: string): string {
  const rest = allowed.filter((value) => value !== suggestion);
  return rest.length === 0 || rest.length > 8 ? '' : ` Also possible: ${rest.join(', ')}.`;
}
