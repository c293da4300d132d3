import { commandNamed } from '../../../policy/machine/targets';
import { textOf } from '../jobs';
import type { WholeBot } from '../wholeBot';
import type { Try } from './asked';
import { cast } from './cast';
import type { Outcome } from './expected';

const other = cast.find(({ person }) => person.roles.includes('chiefExecutive'))?.person;

const inPersonFields = ({ told }: Try, who: unknown): object =>
  Object.fromEntries(
    Object.entries(commandNamed(told.command)?.command.fields ?? {}).flatMap(([name, { kind }]) =>
      kind === 'person' ? [[name, who]] : [],
    ),
  );

interface Forgery {
  /** Beside the command. */
  readonly carried?: object;
  /** Among what was typed. */
  readonly typed?: object;
}

/** What a forger says to be taken for somebody or something else. */
const forgeries: readonly ((tried: Try) => Forgery)[] = [
  () => ({ carried: { actor: other?.id, by: other, person: other?.id }, typed: { by: other?.id } }),
  () => ({ carried: { role: 'chiefExecutive', roles: ['leadManager', 'complaintsTeam'] } }),
  () => ({ typed: { case: 'C26-A0500', reference: 'C26-A0500' } }),
  () => ({ carried: { basis: 'intake@1,triage@2,retention@99' } }),
  () => ({ carried: { mayDo: true, relations: ['handler', 'investigator'], relation: 'handler' } }),
  () => ({ carried: { stage: 'closed', state: { stage: 'toTriage' }, version: 0 } }),
  () => ({ carried: { quick: 0, outsider: false, local: true, delegation: '1' } }),
  (tried) => ({ typed: inPersonFields(tried, other?.id) }),
  (tried) => ({ typed: inPersonFields(tried, 'Sample nobody of that name') }),
];

const said: readonly (readonly [Outcome, RegExp])[] = [
  ['notFound', /I cannot find a (?:case with that reference|[a-z ]+ of that name) that you may see/],
  ['notYours', /is not for your role on|needs somebody else: nobody decides/],
  ['wrongStage', /does not fit where this [a-z ]+ stands/],
  [
    'allowed',
    /has changed since this card was shown|I do not find anybody of that name|There is nothing for/,
  ],
];

function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

export interface Answered {
  readonly status: number;
  /** Undefined when it says none of them. */
  readonly outcome?: Outcome;
  /** What says so. */
  readonly sentence: string;
}

/** Sends the command with a card that claims all it can. `number` chooses the forgery and names the card. */
export async function sendForged(bot: WholeBot, tried: Try, number: number): Promise<Answered> {
  const { told, place, member } = tried;
  const { carried = {}, typed = {} } = forgeries[number % forgeries.length]?.(tried) ?? {};
  // A new concern is saved from its conversation only, so what there is to try is to open its form.
  const verb = told.command === 'logConcern' ? 'form' : 'do';
  const claimed = {
    verb,
    command: told.command,
    case: place.id,
    card: `card-${number}`,
    basis: 'forged',
    ...carried,
  };
  const { status, card } = await bot.user(member.person).send({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data: { ...typed, bot: claimed } } },
  });
  const texts = textsIn(card);
  const found = said.flatMap(([outcome, words]) => {
    const sentence = texts.find((text) => words.test(text));
    return sentence === undefined ? [] : [{ status, outcome, sentence }];
  });
  if (found[0]) return found[0];
  const isForm = verb === 'form' && textOf(card).includes('"verb":"draft.next"');
  return { status, ...(isForm ? { outcome: 'allowed' } : {}), sentence: texts.join(' ').slice(0, 300) };
}
