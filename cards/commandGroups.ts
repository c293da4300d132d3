import { sections } from '../policy/machine/caseSections';
import type { SectionName } from '../policy/machine/caseState';
import type { AnyCommand } from '../policy/machine/target';

export const groupNames = [
  'Talk with the person',
  'The answer',
  'Evidence and staff',
  'Time',
  'Who does what',
  'Other bodies',
  'How it ends',
] as const;

type GroupName = (typeof groupNames)[number];

/** What the steps of each section are about, as somebody looks for them. */
const groupOf: Readonly<Record<SectionName, GroupName>> = {
  intake: 'Talk with the person',
  people: 'Talk with the person',
  redFlags: 'Who does what',
  scope: 'Evidence and staff',
  triage: 'Who does what',
  acknowledgement: 'Talk with the person',
  consent: 'Talk with the person',
  representation: 'Talk with the person',
  stopping: 'How it ends',
  enquiry: 'The answer',
  allocation: 'Who does what',
  engagement: 'Talk with the person',
  staffConcerned: 'Evidence and staff',
  investigation: 'Evidence and staff',
  otherProcedures: 'Other bodies',
  staffMatters: 'Who does what',
  timescale: 'Time',
  hold: 'Time',
  sixMonths: 'Time',
  remedy: 'The answer',
  response: 'The answer',
  ombudsman: 'Other bodies',
  monitoring: 'How it ends',
  needs: 'Talk with the person',
  specialists: 'Other bodies',
  contacts: 'Talk with the person',
  contactLimit: 'Talk with the person',
  meetings: 'Talk with the person',
  links: 'Who does what',
  actions: 'The answer',
  joint: 'Other bodies',
  closing: 'How it ends',
  papers: 'Evidence and staff',
  lateEntries: 'Time',
  retention: 'How it ends',
  reminders: 'Time',
};

const byCommand: ReadonlyMap<string, GroupName> = new Map(
  sections.flatMap(({ name, commands }) => commands.map((command) => [command.name, groupOf[name]] as const)),
);

/** What a step is about: the group it stands in under “More”. */
export const groupOfCommand = (name: string): GroupName => byCommand.get(name) ?? 'Other bodies';

export interface Group {
  readonly title: string;
  readonly commands: readonly AnyCommand[];
}

/** Steps by what they are about, those of one group together and in their order. */
export const inGroups = (commands: readonly AnyCommand[]): readonly Group[] =>
  groupNames.flatMap((title) => {
    const own = commands.filter(({ name }) => groupOfCommand(name) === title);
    return own.length > 0 ? [{ title, commands: own }] : [];
  });
