import { addDays } from '../../policy/calendar/dates';
import { commandNamed } from '../../policy/machine/targets';
import { letter } from '../doors/aResponse';
import type { Card } from '../doors/cardActions';
import { counting, type Count, type CountingUser } from '../doors/countingUser';
import {
  doOn,
  fillIn,
  formFrom,
  logOnCards,
  offers,
  prefilledIn,
  referenceOn,
  textOf,
  triageInputs,
} from '../doors/jobs';
import { people } from '../doors/people';
import type { Inputs } from '../doors/teamsUser';
import { aWholeBot } from '../doors/wholeBot';

const received = '2026-01-05';
const today = '2026-01-06';
const answerBy = '2026-02-20';

/** Messages typed, buttons tapped and answers given on cards by everybody together, at most. */
export const MOST_FOR_TWO_ISSUES = 60;

const SAVE_AND_ON = 'Save, then next step';
const HAND_ON = 'Save, then send to Complaints Team';

interface Step {
  readonly by: keyof typeof people;
  readonly command: string;
  readonly inputs?: Inputs;
  /** The words on the button of a one-tap answer. */
  readonly tap?: string;
  /** The words on the button that saves a form. */
  readonly save?: string;
}

/** What the bot has drafted from the record is read and left as it is; what it left blank is written. */
function leaveDrafts(form: Card, { command, inputs = {} }: Step): Inputs {
  if (!/^write(?:Findings|NextSteps)$/.test(command)) return inputs;
  const drafted = prefilledIn(form);
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => (drafted[name] ?? '') === ''));
}

const byInvestigator = (command: string, inputs: Inputs = {}, save = SAVE_AND_ON): Step => ({
  by: 'investigator',
  command,
  inputs,
  save,
});

const findingOn = (issue: string, outcome: string): Step =>
  byInvestigator('recordFinding', {
    issue,
    whatHappened: 'The clinic ran late.',
    whatShouldHaveHappened: 'It should have said so.',
    standard: 'The clinic standard',
    clinical: 'false',
    outcome,
    finding: 'Nobody told them.',
  });

/** A complaint about two things, from whoever finds its investigator to its letters as they went. */
const steps: readonly Step[] = [
  {
    by: 'leadManager',
    command: 'allocate',
    inputs: {
      investigator: people.investigator.id,
      involved: 'false',
      hours: '12',
      lineManager: people.seniorManager.id,
    },
  },
  { by: 'investigator', command: 'acceptAllocation', tap: 'Accept: I had no part in it' },
  byInvestigator('agreeIssues', {
    issues: 'Nobody told me why I waited.\nThe chairs were broken.',
    on: today,
    how: 'phone',
    evidence: 'The clinic diary',
    speakTo: 'The clinic manager',
    notStaff: 'A full clinic',
    advocacy: 'told',
  }),
  byInvestigator('recordAllEvidence', {
    person1: 'I waited two hours.',
    staff1: 'The clinic was full.',
    person2: 'The chair I sat on was broken.',
    staff2: 'It is mended now.',
    clinical: 'none',
  }),
  findingOn('1', 'upheld'),
  findingOn('2', 'notUpheld'),
  byInvestigator('agreeRemedy', {
    issue: '1',
    remedy: 'apology',
    what: 'Say sorry in a letter.',
    putsRight: 'true',
    owner: people.seniorManager.id,
    due: addDays(today, 55),
  }),
  byInvestigator('writeFindings', { ...letter.findings, ...letter.amends }),
  byInvestigator('writeNextSteps', { ...letter.nextSteps, nextContactOn: '' }),
  byInvestigator('tellOutcome', { way: 'phone', on: today, comments: 'none' }),
  byInvestigator('answerCandour', { answer: 'no', note: 'No harm came of it.' }, HAND_ON),
  { by: 'complaintsOfficer', command: 'approveWithCover' },
  { by: 'headOfCorporateAffairs', command: 'approveResponse', tap: 'Pass it on to be signed' },
  { by: 'chiefExecutive', command: 'signResponse', tap: 'Sign' },
  {
    by: 'complaintsOfficer',
    command: 'recordSent',
    inputs: { on: today, how: 'letter', recipients: '' },
  },
];

const buttonOf = (command: string): string => commandNamed(command)?.command.button ?? command;

/** Taken on from here on: triaged, acknowledged, and agreed how it is answered. */
async function triaged(bot: Awaited<ReturnType<typeof aWholeBot>>): Promise<string> {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  const officer = bot.user(people.palsOfficer);
  await doOn(officer, reference, 'Triage', triageInputs('closerLook', { team: 'complaints' }));
  await doOn(officer, reference, buttonOf('recordAcknowledgement'), { on: received, how: 'letter' });
  await doOn(officer, reference, buttonOf('recordPlanDiscussion'), {
    offeredOn: received,
    accepted: 'true',
    plan: 'We look into it.',
    respondBy: answerBy,
  });
  bot.setDay(today);
  await bot.deliver();
  return reference;
}

/** Somebody at work on it, and what they have on their screen of it: nothing, before they were sent or opened anything. */
interface AtWork {
  readonly user: CountingUser;
  card?: Card;
}

const isFormOf = (card: Card, command: string): boolean =>
  new RegExp(`"command":"${command}","card":"[^"]*","basis":"[^"]*","asked":`).test(textOf(card));

/** Does one step, from the message that asks for it, from the form that is open, or from the card of the case. */
async function does(me: AtWork, messages: readonly Card[], reference: string, step: Step): Promise<Card> {
  const { user } = me;
  const { command, tap, save = SAVE_AND_ON } = step;
  const title = tap ?? buttonOf(command);
  if (me.card && isFormOf(me.card, command)) return fillIn(user, me.card, leaveDrafts(me.card, step), save);
  const asks = messages.filter((card) => textOf(card).includes(reference) && offers(card, title)).at(-1);
  const isLeft = me.card !== undefined && !offers(me.card, title) && offers(me.card, 'Back to the case');
  const open = async (): Promise<Card> =>
    isLeft && me.card
      ? (await user.click(me.card, 'Back to the case')).card
      : (me.card ?? (await user.say(`case ${reference}`)).card);
  const card = asks ?? (await open());
  if (tap !== undefined) return (await user.click(card, tap)).card;
  const form = await formFrom(user, card, title);
  return isFormOf(form, command) ? fillIn(user, form, leaveDrafts(form, step), save) : form;
}

/** What the whole of it asks of everybody together. */
export async function countTwoIssues(): Promise<Count & { readonly seen: string }> {
  const bot = await aWholeBot({ day: received });
  try {
    for (const person of Object.values(people)) await bot.user(person).install();
    const reference = await triaged(bot);
    const working = new Map<string, AtWork>();
    let seen = '';
    for (const step of steps) {
      const me = working.get(step.by) ?? { user: counting(bot.user(people[step.by])) };
      working.set(step.by, me);
      await bot.deliver();
      const messages = bot.connector.in(me.user.conversation).flatMap(({ activity }): readonly Card[] => {
        const card = activity.attachments?.[0]?.content as Card | undefined;
        return card ? [card] : [];
      });
      me.card = await does(me, messages, reference, step);
      seen = textOf(me.card);
    }
    const counts = [...working.values()].map(({ user }) => user.count());
    const sum = (of: keyof Count): number => counts.reduce((all, count) => all + count[of], 0);
    return { typed: sum('typed'), taps: sum('taps'), forms: sum('forms'), answers: sum('answers'), seen };
  } finally {
    await bot.stop();
  }
}
