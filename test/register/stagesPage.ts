import { caseCommands } from '../../policy/machine/caseSections';
import { leadsFrom } from '../../policy/machine/command';
import type { CaseCommand } from '../../policy/machine/section';
import { endings } from '../../policy/endings';
import { stages, type Stage } from '../../policy/stages';

interface Move {
  readonly from: Stage;
  readonly to: Stage;
  readonly command: CaseCommand;
}

/** More stages than this, and the arrow is drawn once, from “several stages”. */
const MOST_ARROWS = 3;

const allStages = Object.keys(stages) as Stage[];

const moves: readonly Move[] = caseCommands.flatMap((command) =>
  command.stages.flatMap((from) => leadsFrom(command, from).map((to) => ({ from, to, command }))),
);

const fromSeveral = ({ command, to }: Move): boolean =>
  moves.filter((move) => move.command === command && move.to === to).length > MOST_ARROWS;
const toSeveral = ({ command, from }: Move): boolean =>
  moves.filter((move) => move.command === command && move.from === from).length > MOST_ARROWS &&
  command.name !== 'triage';

/** Each arrow once, with every button that draws it. */
function arrows(): readonly string[] {
  const buttons = new Map<string, string[]>();
  for (const move of moves) {
    const ends = `${fromSeveral(move) ? 'several' : move.from} --> ${toSeveral(move) ? 'several' : move.to}`;
    const label = move.command.button.replaceAll(':', ' –');
    const known = buttons.get(ends) ?? [];
    if (!known.includes(label)) buttons.set(ends, [...known, label]);
  }
  return [...buttons].map(([ends, labels]) => `  ${ends}: ${labels.join(' / ')}`);
}

function severalRows(): readonly string[] {
  const wide = moves.filter((move) => fromSeveral(move));
  return [...new Set(wide.map(({ command }) => command))].flatMap((command) => {
    const its = wide.filter((move) => move.command === command);
    return [...new Set(its.map(({ to }) => to))].map((to) => {
      const from = its.filter((move) => move.to === to).map((move) => stages[move.from]);
      return `| ${command.button} | ${from.join('; ')} | ${stages[to]} |`;
    });
  });
}

/** `docs/stages.md`: where a case can stand and what moves it, from the definitions alone. */
export function stagesPage(): string {
  return [
    '# Where a case stands, and what moves it',
    'Made from the definitions of the commands by `npm run docs`; do not edit it by hand.',
    'Holds, pauses, joint working and actions cross these stages, so they are not drawn.',
    [
      '```mermaid',
      'stateDiagram-v2',
      ...allStages.map((stage) => `  ${stage}: ${stages[stage].replaceAll(':', ',')}`),
      '  several: Several stages (see below)',
      '  [*] --> unlogged',
      ...arrows(),
      '  disposed --> [*]',
      '```',
    ].join('\n'),
    '## Moves from several stages',
    ['| Command | From | To |', '| --- | --- | --- |', ...severalRows()].join('\n'),
    '## How a case ends',
    Object.values(endings)
      .map((words) => `- ${words}`)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
