import { groupOfCommand } from '../../cards/commandGroups';
import { wordsOf } from '../../policy/machine/fields';
import { caseTarget } from '../../policy/machine/targets';
import type { Card } from './cardActions';
import type { Inputs, TeamsUser } from './teamsUser';

/** Everything a card says, as one text. */
export const textOf = (card: unknown): string => JSON.stringify(card);

/** A card somebody made themselves, with one button that sends this. */
export const forgedCard = (verb: string, data: object): Card => ({
  type: 'AdaptiveCard',
  actions: [{ type: 'Action.Execute', verb, title: verb, data: { bot: { verb, ...data } } }],
});

/** The reference shown on a case card. */
export function referenceOn(card: Card): string {
  const found = /C\d\d-[0-9A-Z]{5}/.exec(textOf(card))?.[0];
  if (!found) throw new Error(`The card shows no reference: ${textOf(card).slice(0, 300)}`);
  return found;
}

/** A plain concern, typed in twelve turns; the case card comes back. */
export async function logByTyping(user: TeamsUser): Promise<Card> {
  for (const words of plainTurns) await user.say(words);
  return (await user.say('save')).card;
}

export const plainTurns = [
  'I waited two hours past my appointment and nobody told me why.',
  'the patient',
  'Sample Person, 01632 960001',
  'Community North, happened on Friday, by phone today',
  'I was upset and missed my bus home.',
  'An explanation.',
  'yes',
  'none',
  'none of these',
  'yes, told them',
  'no, it needs somebody else',
] as const;

const plainAnswers: Inputs = {
  raisedBy: 'patient',
  personName: 'Sample Person',
  phone: '01632 960001',
  service: 'communityNorth',
  happenedOn: '2026-01-02',
  channel: 'phone',
  receivedOn: '2026-01-05',
  effect: 'I was upset.',
  outcome: 'An explanation.',
  wantsResponse: 'true',
  adjustments: 'None needed',
  flags: 'none',
  reassured: 'true',
  sortedHow: 'somebodyElse',
};

/** The ids of the inputs on a card, those that are folded away among them or not. */
export function inputsOn(card: unknown, folded = true): readonly string[] {
  if (Array.isArray(card)) return card.flatMap((each) => inputsOn(each, folded));
  if (typeof card !== 'object' || card === null) return [];
  const { type, id, body, items, isVisible } = card as Record<string, unknown>;
  if (isVisible === false && !folded) return [];
  const own = typeof type === 'string' && type.startsWith('Input.') ? [wordsOf(id)] : [];
  return [...own, ...inputsOn(body, folded), ...inputsOn(items, folded)];
}

const answeredOn = (inputs: readonly string[], answers: Inputs): Inputs =>
  Object.fromEntries(
    Object.entries({ ...plainAnswers, ...answers }).filter(([name]) => inputs.includes(name)),
  );

/** What somebody fills in on one card, of all that they have to say: what is folded away on it too. */
export const filledIn = (card: Card, answers: Inputs = {}): Inputs => answeredOn(inputsOn(card), answers);

/** What somebody fills in who is in a hurry: what stands open. */
export const filledAtOnce = (card: Card): Inputs => answeredOn(inputsOn(card, false), {});

const MOST_CARDS = 5;

/** A concern logged on cards after its words, to the check. */
export async function logToReview(
  user: TeamsUser,
  answers: Inputs = {},
  words: string = plainTurns[0],
  fills: (card: Card, answers: Inputs) => Inputs = filledIn,
): Promise<Card> {
  let { card } = await user.say(words);
  for (let cards = 0; textOf(card).includes('"verb":"draft.next"'); cards += 1) {
    if (cards === MOST_CARDS) throw new Error(`The cards do not end: ${textOf(card).slice(0, 1_000)}`);
    ({ card } = await user.click(card, 'Next', fills(card, answers)));
  }
  return card;
}

/** A plain concern, logged on cards; the case card comes back. */
export const logOnCards = async (user: TeamsUser, answers: Inputs = {}): Promise<Card> =>
  (await user.click(await logToReview(user, answers), 'Save this concern')).card;

export const triageInputs = (route: string, more: Inputs = {}): Inputs => ({
  route,
  reason: 'The clinic can explain it.',
  spokenTo: 'spoke',
  spokenOn: '2026-01-05',
  spokenHow: 'phone',
  nature: 'standard',
  mentalHealthAct: 'none',
  otherProcesses: 'none',
  care: 'health',
  candour: 'no',
  team: 'pals',
  ...more,
});

/** Triage as a PALS enquiry, question by question. */
export const triageTurns = [
  'PALS enquiry',
  'The clinic can explain the wait',
  'yes',
  'today',
  'by phone',
  'the standard of service',
  'health',
  'none',
  'none',
  'no',
  'PALS',
] as const;

/** What a form's inputs hold before anybody touches them: a client sends those too. */
export function prefilledIn(card: unknown): Inputs {
  if (Array.isArray(card)) return Object.assign({}, ...card.map(prefilledIn)) as Inputs;
  if (typeof card !== 'object' || card === null) return {};
  const { type, id, value, body, items } = card as Record<string, unknown>;
  const own =
    typeof type === 'string' && type.startsWith('Input.') && value !== undefined
      ? { [wordsOf(id)]: wordsOf(value) }
      : {};
  return { ...own, ...prefilledIn(body), ...prefilledIn(items) };
}

/** What somebody usually answers where a test does not say: that it was that day, by phone, and yes. */
function usualIn(card: unknown): Inputs {
  if (Array.isArray(card)) return Object.assign({}, ...card.map(usualIn)) as Inputs;
  if (typeof card !== 'object' || card === null) return {};
  const { type, id, label, body, items, choices = [] } = card as Record<string, unknown>;
  const values = (choices as readonly { readonly value: string }[]).map(({ value }) => value);
  const usual =
    type === 'Input.Date' ? '2026-01-05' : ['phone', 'true'].find((value) => values.includes(value));
  const isOptional = wordsOf(label).endsWith('(optional)');
  return { ...(usual && !isOptional ? { [wordsOf(id)]: usual } : {}), ...usualIn(body), ...usualIn(items) };
}

const asksMore = (card: Card): boolean => textOf(card).includes('Your answers so far are kept.');

function ofThose(card: Card, inputs: Inputs): Inputs {
  const on = inputsOn(card);
  return Object.fromEntries(
    Object.entries(inputs).filter(([name]) => on.includes(name) || on.includes(`${name}.typed`)),
  );
}

const isStep = (card: Card): boolean => textOf(card).includes('"verb":"draft.next"');

const MOST_STEPS = 8;

/** Answers card after card of what is asked in steps, and saves. */
async function throughSteps(user: Pick<TeamsUser, 'click'>, first: Card, inputs: Inputs): Promise<Card> {
  let card = first;
  for (let step = 0; step < MOST_STEPS && isStep(card); step += 1)
    card = (await user.click(card, 'draft.next', { ...prefilledIn(card), ...ofThose(card, inputs) })).card;
  return isStep(card) ? card : (await user.click(card, 'draft.save')).card;
}

/** Is there a button of these words on it? */
export const offers = (card: Card, title: string): boolean => textOf(card).includes(`"title":"${title}"`);

/** Sends a form by the button it has of these words, or by its first, and what it asks next because of the answers. */
export async function fillIn(
  user: Pick<TeamsUser, 'click'>,
  form: Card,
  inputs: Inputs,
  by = 'do',
): Promise<Card> {
  const answer = async (card: Card): Promise<Card> =>
    (
      await user.click(card, offers(card, by) ? by : 'do', {
        ...usualIn(card),
        ...prefilledIn(card),
        ...ofThose(card, inputs),
      })
    ).card;
  if (isStep(form)) return throughSteps(user, form, inputs);
  // What has no form was done by the tap that would have opened one.
  if (!textOf(form).includes('"asked":')) return form;
  let card = await answer(form);
  for (let more = 0; more < 3 && asksMore(card); more += 1) card = await answer(card);
  return card;
}

/** The card under “More” with this step: itself, or that of the group which has it. */
async function stepIn(user: Pick<TeamsUser, 'click'>, more: Card, button: string): Promise<Card> {
  if (offers(more, button)) return more;
  const groups = caseTarget.commands
    .filter((command) => command.button === button)
    .map(({ name }) => groupOfCommand(name));
  const group = groups.find((title) => offers(more, title));
  if (!group) throw new Error(`“${button}” is not among what they may do: ${textOf(more).slice(-1500)}`);
  return (await user.click(more, group)).card;
}

/** The form of a step from the card of its case: on it, or under “More”. */
export async function formFrom(user: Pick<TeamsUser, 'click'>, card: Card, button: string): Promise<Card> {
  if (offers(card, button)) return (await user.click(card, button)).card;
  return (await user.click(await stepIn(user, (await user.click(card, 'More')).card, button), button)).card;
}

/** Opens a case and then the form of one of its commands. */
export async function formOn(
  user: Pick<TeamsUser, 'say' | 'click'>,
  reference: string,
  button: string,
): Promise<Card> {
  // NB: a message about another case may arrive meanwhile with a button of the same words. What is under way is said last.
  const { answers } = await user.say(`case ${reference}`);
  const card = [...answers]
    .reverse()
    .find((each) => textOf(each).includes('"title":"More"') || textOf(each).includes(`"title":"${button}"`));
  if (!card) throw new Error(`There is no card of ${reference}.`);
  return formFrom(user, card, button);
}

/** Opens a case and sends the form of one of its commands. */
export async function doOn(
  user: Pick<TeamsUser, 'say' | 'click'>,
  reference: string,
  button: string,
  inputs: Inputs,
): Promise<Card> {
  return fillIn(user, await formOn(user, reference, button), inputs);
}
