// Names that Salesforce gives and ids that the language uses, both ways. Names compare without regard to case and after
// percent-decoding; ids come from labels, and where two would be the same the later ones are numbered.

export type NameKind = 'businessHours' | 'holidays' | 'milestoneTypes' | 'actions' | 'processes' | 'templates';

/** Something that has a name. */
export interface NamedThing {
  readonly kind: NameKind;
  /** What references say; of an action the three parts that `actionName` joins. */
  readonly name: string;
  /** What people see, from which the id is made. */
  readonly label: string;
}

export interface Naming {
  /** Whether a thing of this name was given an id. */
  knows(kind: NameKind, name: string): boolean;
  /** The id of a thing; made from its name where nothing of that name is known. */
  idOf(kind: NameKind, name: string): string;
  /** The name of an id; the id itself where it is not known. */
  nameOf(kind: NameKind, id: string): string;
  /** What people see of a thing, by its id. */
  labelOf(kind: NameKind, id: string): string;
}

/** A name with its percent-encoding undone; a stray percent sign stands for itself. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A file's name for a Salesforce name: letters of any script, digits, blanks, `_` and `-` stay, all else is percent-encoded UTF-8. */
export function encodeName(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N} _-]/gu, (character) =>
    /[!'()*.~]/.test(character)
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(/\p{Cs}/u.test(character) ? '\ufffd' : character),
  );
}

export interface ActionName {
  readonly object: string;
  /** As references write it: `Alert`, `FieldUpdate`, `Task`, `OutboundMessage`, `FlowAction`. */
  readonly type: string;
  readonly name: string;
}

/** One name for an action, which is known by object, type and name together. */
export function actionName({ object, type, name }: ActionName): string {
  return [object, type, name].join('/');
}

/** The parts of an action's name. */
export function readActionName(joined: string): ActionName {
  const [object = '', type = '', ...name] = joined.split('/');
  return { object, type, name: name.join('/') };
}

/** What a reference means: the object where it stands before the name, and the name. */
export function readReference(written: string, object: string): { readonly object: string; readonly name: string } {
  const match = /^([A-Za-z]\w*)\.(.+)$/s.exec(written);
  return match === null ? { object, name: written } : { object: match[1] ?? object, name: match[2] ?? written };
}

/**
 * Ids for things, in the order of their labels.
 * @param ids that are given already
 * @param aliases other names of things, as far as nothing has them for its own
 */
export function createNaming(
  things: readonly NamedThing[],
  ids: readonly GivenId[] = [],
  aliases: readonly Alias[] = [],
): Naming {
  const byName = new Map<string, string>();
  const byId = new Map<string, NamedThing>();
  const add = (thing: NamedThing, id: string): void => {
    if (!byName.has(keyOf(thing.kind, thing.name))) byName.set(keyOf(thing.kind, thing.name), id);
    if (!byId.has(`${thing.kind}/${id}`)) byId.set(`${thing.kind}/${id}`, thing);
  };
  for (const { id, ...thing } of ids) add(thing, id);
  for (const thing of things.toSorted(byLabel)) {
    if (byName.has(keyOf(thing.kind, thing.name))) continue;
    const wanted = toId(thing.label);
    let id = wanted;
    for (let number = 2; byId.has(`${thing.kind}/${id}`); number += 1) id = `${wanted}-${number}`;
    add(thing, id);
  }
  for (const { kind, name, of } of aliases) {
    const id = byName.get(keyOf(kind, of));
    if (id !== undefined && !byName.has(keyOf(kind, name))) byName.set(keyOf(kind, name), id);
  }
  return {
    knows: (kind, name) => byName.has(keyOf(kind, name)),
    idOf: (kind, name) => byName.get(keyOf(kind, name)) ?? toId(decodeName(labelOfName(kind, name))),
    nameOf: (kind, id) => byId.get(`${kind}/${id}`)?.name ?? id,
    labelOf: (kind, id) => byId.get(`${kind}/${id}`)?.label ?? id,
  };
}

export interface GivenId extends NamedThing {
  readonly id: string;
}

export interface Alias {
  readonly kind: NameKind;
  readonly name: string;
  /** The name that the thing is known by. */
  readonly of: string;
}

function keyOf(kind: NameKind, name: string): string {
  return `${kind}/${decodeName(name).trim().toLowerCase()}`;
}

function labelOfName(kind: NameKind, name: string): string {
  return kind === 'actions' ? readActionName(name).name : name;
}

function byLabel(a: NamedThing, b: NamedThing): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** `Äcme – Gold Support` → `äcme-gold-support`; letters of any script stay. */
function toId(label: string): string {
  const id = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'unnamed' : id;
}
