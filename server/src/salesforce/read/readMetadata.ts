// A metadata file → the entitlement file that says the same, each part where it stands in the XML.
import { KEPT } from '../kept.ts';
import { decodeName, readActionName } from '../names.ts';
import { map, plantTree, scalar, type Sketch, type SketchPair } from '../sketch.ts';
import type { MetadataFile } from '../metadataFile.ts';
import type { SyntaxProblem, Tree } from '../../text/tree.ts';
import { nameSpan, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { checkElements } from './checkElements.ts';
import { readActions } from './readActions.ts';
import { readCalendars, section } from './readCalendars.ts';
import { readProcess, type MetadataReading } from './readProcess.ts';
import { readMilestoneType, readTemplate } from './readTypes.ts';
import type { Survey } from './surveyMetadata.ts';

/** The tree of a file, as YAML would give it. What cannot be read is in its problems. */
export function readMetadata(file: MetadataFile, survey: Survey): Tree {
  const { sketch, problems } = sketchMetadata(file, survey);
  return plantTree(file.text, sketch, problems);
}

/** The same before it is a tree. */
export function sketchMetadata(
  { kind, fullName, text, xml }: MetadataFile,
  { naming, families, checkboxes }: Pick<Survey, 'naming' | 'families' | 'checkboxes'>,
): { readonly sketch: Sketch | undefined; readonly problems: readonly SyntaxProblem[] } {
  const { root } = xml;
  if (root === undefined) return { sketch: undefined, problems: xml.problems };
  const problems = [...xml.problems, ...checkElements(text, kind, root)];
  const reading: MetadataReading = { text, naming, checkboxes, problems };
  const sections = sectionsOf(reading, kind, root, fullName, families);
  return { sketch: map(root.span, sections), problems: reading.problems };
}

function sectionsOf(
  reading: MetadataReading,
  kind: MetadataFile['kind'],
  root: XmlElement,
  fullName: string,
  families: Survey['families'],
): readonly (SketchPair | undefined)[] {
  const { naming } = reading;
  const one = (key: 'processes' | 'templates', value: Sketch): readonly (SketchPair | undefined)[] => [
    section(key, [{ key: naming.idOf(key, fullName), span: nameSpan(root), value }]),
  ];
  switch (kind) {
    case 'BusinessHoursSettings':
      return readCalendars(reading, root);
    case 'EntitlementProcess':
      return one('processes', readProcess(reading, root, fullName, families.get(textOf(root, 'versionMaster') ?? '')));
    case 'EntitlementTemplate':
      return one('templates', readTemplate(reading, root, fullName));
    case 'MilestoneType':
      // References are decoded once more when they are looked up.
      return [
        section('milestoneTypes', [
          {
            key: naming.idOf('milestoneTypes', decodeName(fullName)),
            span: nameSpan(root),
            value: readMilestoneType(reading, root, fullName),
          },
        ]),
      ];
    case 'Workflow':
      return [section('actions', readActions(reading, root, fullName))];
    case 'EntitlementSettings':
      return [];
  }
}

/** What the project names and does not hold, as definitions that lie in the org. */
export function sketchAbsent({ absent, naming }: Survey): Sketch | undefined {
  const nowhere = { start: 0, end: 0 };
  const at = (key: string, value: Sketch): SketchPair => ({ key, span: nowhere, value });
  const text = (key: string, value: string | boolean): SketchPair => at(key, scalar(nowhere, value));
  const entries = (
    kind: 'actions' | 'businessHours' | 'milestoneTypes',
    draw: (name: string, label: string) => Sketch,
  ): SketchPair | undefined => {
    const things = absent.filter((thing) => thing.kind === kind);
    return section(
      kind,
      things.map(({ name, label }) => at(naming.idOf(kind, name), draw(name, label))),
    );
  };
  const sections = [
    entries('businessHours', (_, label) => map(nowhere, [text('name', label), text('external', true)])),
    entries('milestoneTypes', (_, label) => map(nowhere, [text('name', label), text('external', true)])),
    entries('actions', (joined) => {
      const { object, type, name } = readActionName(joined);
      return map(nowhere, [
        text('name', name),
        at('external', map(nowhere, [text('type', type), text('name', name)])),
        object === 'Case' ? undefined : at(KEPT, map(nowhere, [text('object', object)])),
      ]);
    }),
  ].filter((pair) => pair !== undefined);
  return sections.length === 0 ? undefined : map(nowhere, sections);
}
