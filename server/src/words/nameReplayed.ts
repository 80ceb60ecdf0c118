// How a report on past cases names what it tells of, and whose clock its times are on. Must not know markup.

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the report on past cases says of what they were replayed through. */
export interface Replayed {
  readonly processes: readonly (Named & { readonly timeZone: string })[];
  readonly milestoneTypes: readonly Named[];
}

export interface MilestoneOfReport {
  readonly process: string;
  readonly milestone: string;
}

export interface ReportNames {
  /** `First Response`, `Premium: First Response` where there are several processes. */
  readonly milestone: (of: MilestoneOfReport) => string;
  /** The same, with the group behind it. */
  readonly title: (of: MilestoneOfReport & { readonly group: string | null }) => string;
  /** `CloudNine Support`; undefined for several processes. */
  readonly process: string | undefined;
  /** The zone of all times; undefined where processes differ. */
  readonly timeZone: string | undefined;
  /** The zone of the times of a process. */
  readonly timeZoneOf: (process: string) => string | undefined;
}

/** What people call it; versions of one name are told apart by their ids. */
export function nameReplayed({ processes, milestoneTypes }: Replayed): ReportNames {
  const processOf = namesById(processes);
  const typeOf = namesById(milestoneTypes);
  const [first] = processes;
  const milestone = (of: MilestoneOfReport): string => {
    const name = typeOf(of.milestone);
    return processes.length === 1 ? name : `${processOf(of.process)}: ${name}`;
  };
  return {
    milestone,
    title: (of) => `${milestone(of)}${of.group === null ? '' : `, ${of.group}`}`,
    process: processes.length === 1 ? first?.name : undefined,
    timeZone: processes.every(({ timeZone }) => timeZone === first?.timeZone) ? first?.timeZone : undefined,
    timeZoneOf: (process) => processes.find(({ id }) => id === process)?.timeZone,
  };
}

function namesById(things: readonly Named[]): (id: string) => string {
  const count = new Map<string, number>();
  for (const { name } of things) count.set(name, (count.get(name) ?? 0) + 1);
  const names = new Map(things.map(({ id, name }) => [id, (count.get(name) ?? 0) > 1 ? id : name]));
  return (id) => names.get(id) ?? id;
}

/** `2026-03-06 16:30`, on the clock that the text is told in. */
export function formatLocalTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
