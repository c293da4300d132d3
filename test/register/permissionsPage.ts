import { caseCommands, sections } from '../../policy/machine/caseSections';
import { leadsFrom, type Command } from '../../policy/machine/command';
import { delegableFunctions } from '../../policy/machine/registers';
import { relations, roles, type Relation, type Role } from '../../policy/roles';
import type { CaseCommand } from '../../policy/machine/section';
import { openStages, stages, type Stage } from '../../policy/stages';
import type { AnyCommand } from '../../policy/machine/target';
import { caseTarget, targets } from '../../policy/machine/targets';

const allStages = Object.keys(stages) as Stage[];

const inWords = (list: readonly string[]): string => (list.length > 0 ? list.join('; ') : '–');
const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (heading: readonly string[], rows: readonly string[]): string =>
  [row(...heading), row(...heading.map(() => '---')), ...rows].join('\n');

/** “Every open stage”, or the stages one by one. */
function stagesInWords(its: readonly Stage[]): readonly string[] {
  const all = openStages.every((stage) => its.includes(stage));
  const rest = its.filter((stage) => !all || !openStages.includes(stage));
  return [...(all ? ['every open stage'] : []), ...rest.map((stage) => stages[stage])];
}

function rolesInWords({ who }: Pick<AnyCommand, 'who'>): string {
  if (who.roles === 'everyone') return 'Everyone';
  const named = (who.roles ?? []).map((role) => roles[role]);
  const { delegated } = who;
  return inWords([
    ...named,
    ...(delegated ? [`who this is delegated to: ${delegableFunctions[delegated].label}`] : []),
  ]);
}

const relationsInWords = (its: readonly Relation[] = []): string =>
  inWords(its.map((relation) => `who ${relations[relation]}`));

const head = [
  'Command',
  'Paragraph',
  'By role',
  'By what they are to it',
  'Never',
  'Stages',
  'Can lead to',
] as const;

const commandRow = <S, In extends string, E>(
  command: Command<S, In, E>,
  fitting: readonly string[],
  words: Readonly<Record<In, string>>,
): string =>
  row(
    `${command.button} (\`${command.name}\`)`,
    command.paragraph,
    rolesInWords(command),
    `${command.who.both ? 'and ' : ''}${relationsInWords(command.who.relations)}`,
    relationsInWords(command.who.not),
    inWords(fitting),
    inWords(
      [...new Set(command.stages.flatMap((stage) => leadsFrom(command, stage)))].map((stage) => words[stage]),
    ),
  );

const bySection = (): string =>
  sections
    .filter(({ commands }) => commands.length > 0)
    .map(({ name, commands }) =>
      [
        `### ${name}`,
        table(
          head,
          commands.map((command) => commandRow(command, stagesInWords(command.stages), stages)),
        ),
      ].join('\n\n'),
    )
    .join('\n\n');

/** The registers beside the cases: each record has stages of its own. */
const byRegister = (): string =>
  targets
    .filter((target) => target !== caseTarget)
    .map(({ kind, stages: words, commands }) =>
      [
        `### ${kind}`,
        table(
          head,
          commands.map((command) =>
            commandRow(
              command,
              command.stages.map((stage) => words[stage] ?? stage),
              words,
            ),
          ),
        ),
      ].join('\n\n'),
    )
    .join('\n\n');

/** May somebody do it by this alone? What needs a role and a relation is for neither alone. */
const byRole = ({ who }: CaseCommand, role: Role): boolean =>
  !who.both && who.roles !== 'everyone' && (who.roles?.includes(role) ?? false);
const byRelation = ({ who }: CaseCommand, relation: Relation): boolean =>
  !who.both && (who.relations?.includes(relation) ?? false);

const isAlways = ({ stages: its }: CaseCommand): boolean => openStages.every((stage) => its.includes(stage));

/** What fits every open stage comes first, once; then what each stage adds. */
function stageByStage(heading: string, may: (command: CaseCommand) => boolean): string | undefined {
  const theirs = caseCommands.filter(may);
  const buttons = (commands: readonly CaseCommand[]) => inWords(commands.map(({ button }) => button));
  const always = theirs.filter(isAlways);
  const rows = allStages.flatMap((stage) => {
    const more = theirs.filter(
      (command) => command.stages.includes(stage) && !(isAlways(command) && openStages.includes(stage)),
    );
    return more.length > 0 ? [row(stages[stage], buttons(more))] : [];
  });
  const all = [...(always.length > 0 ? [row('At every open stage', buttons(always))] : []), ...rows];
  return all.length > 0
    ? [`### ${heading}`, table(['Where the case stands', 'What they may do'], all)].join('\n\n')
    : undefined;
}

/** `docs/permissions.md`: who may do what, and when, from the definitions alone. */
export function permissionsPage(): string {
  const roleNames = Object.keys(roles) as Role[];
  const relationNames = Object.keys(relations) as Relation[];
  return [
    '# Who may do what, and when',
    'Made from the definitions of the commands by `npm run docs`; do not edit it by hand.',
    'A command is offered only while there is something for it to do, and only to people who may see the case: those involved in it, and the roles that oversee every case (7.1). Nobody the case is about does anything on it but give their own account.',
    '## Command by command',
    bySection(),
    '## Registers beside the cases',
    byRegister(),
    '## Role by role',
    ...roleNames.map((role) => stageByStage(roles[role], (command) => byRole(command, role))),
    '## By what somebody is to the case',
    ...relationNames.map((relation) =>
      stageByStage(`Who ${relations[relation]}`, (command) => byRelation(command, relation)),
    ),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n');
}
