import { sections } from '../policy/machine/caseSections';
import type { SectionName } from '../policy/machine/caseState';
import type { AnyCommand } from '../policy/machine/target';

const groups = ['The person', 'The answer', 'Evidence', 'Time', 'Who does what', 'Others', 'Ending'] as const;

type Group = (typeof groups)[number];

/** What the steps of each section are about, as somebody looks for them. */
const groupOf: Readonly<Record<SectionName, Group>> = {
  intake: 'The person',
  redFlags: 'Who does what',
  scope: 'Evidence',
  triage: 'Who does what',
  acknowledgement: 'The person',
  consent: 'The person',
  representation: 'The person',
  stopping: 'Ending',
  enquiry: 'The answer',
  allocation: 'Who does what',
  engagement: 'The person',
  staffConcerned: 'Evidence',
  investigation: 'Evidence',
  otherProcedures: 'Others',
  staffMatters: 'Who does what',
  timescale: 'Time',
  hold: 'Time',
  sixMonths: 'Time',
  remedy: 'The answer',
  response: 'The answer',
  ombudsman: 'Others',
  monitoring: 'Ending',
  contactLimit: 'The person',
  needs: 'The person',
  specialists: 'Others',
  actions: 'The answer',
  joint: 'Others',
  closing: 'Ending',
  lateEntries: 'Time',
  retention: 'Ending',
  reminders: 'Time',
};

const byCommand: ReadonlyMap<string, Group> = new Map(
  sections.flatMap(({ name, commands }) => commands.map((command) => [command.name, groupOf[name]] as const)),
);

const placeOf = ({ name }: AnyCommand): number => groups.indexOf(byCommand.get(name) ?? 'Others');

/** Steps by what they are about, those of one group together: “Time · Pause the clock”. */
export const inGroups = (
  commands: readonly AnyCommand[],
): readonly { readonly title: string; readonly value: string }[] =>
  [...commands]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((command) => ({
      title: `${byCommand.get(command.name) ?? 'Others'} · ${command.button}`,
      value: command.name,
    }));
