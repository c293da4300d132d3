import { addDays } from '../../policy/calendar/dates';
import { wordsOf, type Entries } from '../../policy/machine/fields';
import { commandNamed } from '../../policy/machine/targets';
import type { Card } from '../doors/cardActions';
import { counting, type CountingUser } from '../doors/countingUser';
import { doOn, logOnCards, fillIn, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { complaintJourney, restrictionJourney, type Deed } from '../doors/journeys';
import { people } from '../doors/people';
import type { Inputs } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

export type Who = keyof typeof people;

const today = '2026-01-05';
export const later = addDays(today, 80);

export const buttonOf = (command: string): string => commandNamed(command)?.command.button ?? command;

export const inputsOf = (entries: Entries = {}): Inputs =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, wordsOf(entry)]));

/** A bot with everybody in it, one formal complaint and one limit on contact that are taken on as the jobs need them. */
export async function aTapWorld() {
  const bot: WholeBot = await aWholeBot({ day: today });
  for (const person of Object.values(people)) await bot.user(person).install();
  const user = (who: Who) => bot.user(people[who]);
  const logged = async (): Promise<string> => referenceOn(await logOnCards(user('wardSister')));
  const complaint = await logged();
  const limited = await logged();
  const ahead = [...complaintJourney(today, later)];
  const aheadOnLimit = [...restrictionJourney(today, today, addDays(today, 200))];

  async function done({ by, command, entries, tap }: Deed): Promise<void> {
    if (tap) await user(by).click((await user(by).say(`case ${complaint}`)).card, tap);
    else await doOn(user(by), complaint, buttonOf(command), inputsOf(entries));
  }

  async function doneOnLimit({ by, command, entries, tap }: Deed): Promise<void> {
    const { card } = await user(by).say(`restriction ${limited}`);
    if (tap) {
      await user(by).click(card, tap);
      return;
    }
    const form = (await user(by).click(card, buttonOf(command))).card;
    await fillIn(user(by), form, inputsOf(entries));
  }

  async function takenTo(
    deeds: Deed[],
    command: string,
    taken: (deed: Deed) => Promise<void>,
  ): Promise<Deed> {
    for (let deed = deeds.shift(); deed; deed = deeds.shift()) {
      if (deed.command === command) return deed;
      await taken(deed);
    }
    throw new Error(`“${command}” is not ahead.`);
  }

  return {
    complaint,
    limited,
    logged,
    setDay: bot.setDay,
    counted: (who: Who): CountingUser => counting(user(who)),
    /** Takes the complaint to just before this deed, which is the job’s to do. */
    complaintUpTo: (command: string) => takenTo(ahead, command, done),
    limitUpTo: (command: string) => takenTo(aheadOnLimit, command, doneOnLimit),
    async enquiry(): Promise<string> {
      const reference = await logged();
      await doOn(user('palsOfficer'), reference, 'Triage', triageInputs('enquiry'));
      return reference;
    },
    /** The card somebody has on their screen. */
    caseCard: async (who: Who, reference: string): Promise<Card> =>
      (await user(who).say(`case ${reference}`)).card,
    /** The last message somebody was sent that says this. */
    async messageTo(who: Who, words: string): Promise<Card> {
      await bot.deliver();
      const found = [...bot.connector.in(user(who).conversation)]
        .reverse()
        .find(({ activity }) => activity.summary?.includes(words));
      const card = found?.activity.attachments?.[0]?.content as Card | undefined;
      if (!card)
        throw new Error(
          `${who} was not sent “${words}”: ${textOf(bot.connector.in(user(who).conversation).map(({ activity }) => activity.summary))}`,
        );
      return card;
    },
    stop: () => bot.stop(),
  };
}

export type TapWorld = Awaited<ReturnType<typeof aTapWorld>>;
