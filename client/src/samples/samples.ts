// The samples that come with the extension. Their files are named, for in a browser nobody can list the extension's folders.

/** Asks which sample and where to, unless its arguments say so. */
export const OPEN_SAMPLE_COMMAND = 'milestone.openSample';

export interface Sample {
  /** Of the folder in `samples`, and of the copy. */
  readonly folder: string;
  readonly label: string;
  readonly about: string;
  readonly files: readonly string[];
  /** What is opened: a scenario file, and its scenario whose timeline is shown. */
  readonly scenarioFile: string;
  readonly scenario: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    folder: 'cloudnine',
    label: 'CloudNine',
    about: 'Office hours in New York: a case on a Friday afternoon, Thanksgiving, and a case that everybody forgets',
    files: ['cloudnine.entitlement.yaml', 'cloudnine.scenario.yaml'],
    scenarioFile: 'cloudnine.scenario.yaml',
    scenario: 'friday-afternoon',
  },
  {
    folder: 'titantech',
    label: 'TitanTech',
    about: 'Two tiers of customers, around the clock and by office hours, with calendars in a file of their own',
    files: ['calendars.entitlement.yaml', 'titantech.entitlement.yaml', 'titantech.scenario.yaml'],
    scenarioFile: 'titantech.scenario.yaml',
    scenario: 'premium-answered-in-time',
  },
  {
    folder: 'aquaflow',
    label: 'AquaFlow',
    about: 'Incidents to be reported within 24 hours, also over the night on which the clocks change',
    files: ['aquaflow.entitlement.yaml', 'aquaflow.scenario.yaml'],
    scenarioFile: 'aquaflow.scenario.yaml',
    scenario: 'reported-in-time',
  },
];
