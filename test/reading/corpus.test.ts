import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entries } from '../../policy/machine/fields';
import { aListener } from './heard';

interface Entry {
  readonly say: string;
  readonly today: string;
  readonly given?: Entries;
  readonly may: Entries;
  readonly ask?: readonly string[];
  readonly clean?: boolean;
  readonly orAsk?: boolean;
  readonly danger?: boolean;
}

/** The fields that belong to the question of each file. */
const belonging: Readonly<Record<string, readonly string[]>> = {
  raisedBy: ['raisedBy'],
  who: ['personName', 'phone', 'email', 'address'],
  represented: ['affectedName', 'relationship'],
  whyRepresented: ['whyRepresented'],
  consent: ['consent'],
  when: ['service', 'happenedFrom', 'happenedOn', 'foundOutOn', 'receivedOn', 'channel'],
  effect: ['effect'],
  outcome: ['outcome'],
  wantsResponse: ['wantsResponse'],
  needs: ['adjustments', 'language', 'format'],
  flags: ['flags'],
  reassured: ['reassured'],
  satisfied: ['satisfied'],
  sorted: ['sorted', 'actionTaken', 'whyNotSorted'],
  words: ['words'],
};

const inWords = ['adjustments', 'language', 'address', 'happenedAbout', 'whyNotSorted', 'actionTaken'];

const entriesOf = (file: string): readonly Entry[] =>
  JSON.parse(readFileSync(join(__dirname, 'corpus', `${file}.json`), 'utf8')) as readonly Entry[];

const digits = (words: string): string => words.replace(/\D/g, '').replace(/^44/, '0');

const isNone = (words: string): boolean => /\b(?:none|no|nothing|not)\b/i.test(words);

function isOne(name: string, recorded: unknown, value: unknown, say: string): boolean {
  if (name === 'phone')
    return (
      String(recorded)
        .split(' or ')
        .every((each) => digits(say).includes(digits(each).replace(/^0/, ''))) &&
      String(recorded)
        .split(' or ')
        .some((each) => digits(each) === digits(String(value)))
    );
  if (name === 'adjustments' && value === 'none') return isNone(String(recorded));
  if (inWords.includes(name) && value !== 'notKnown')
    return (
      say.toLowerCase().includes(String(recorded).toLowerCase()) &&
      String(recorded).toLowerCase().includes(String(value).toLowerCase())
    );
  return JSON.stringify(recorded) === JSON.stringify(value);
}

function fits(name: string, recorded: unknown, may: Entries, say: string): boolean {
  if (name === 'happenedAbout') return say.toLowerCase().includes(String(recorded).toLowerCase());
  // What tells of somebody and answers nothing is kept as it was said, behind what was asked.
  if (name === 'staffNote' || name === 'privacy')
    return String(recorded)
      .split('; ')
      .every((part) => say.includes(part.replace(/^[a-z ]{3,60}: /, '')));
  if (!(name in may)) return false;
  const value = may[name];
  if (name === 'flags')
    return JSON.stringify([recorded].flat().sort()) === JSON.stringify([value].flat().sort());
  return [value].flat().some((each) => isOne(name, recorded, each, say));
}

const listener = aListener();
afterAll(() => listener.close());

const whole = { read: 0, all: 0, messy: 0, messyRead: 0 };

// NB: hundreds of conversations; a busy machine takes its time.
jest.setTimeout(120_000);

describe('what people really type, at each question of logging', () => {
  it.each(Object.keys(belonging))('%s: nothing is recorded that was not said', async (file) => {
    const wrong: string[] = [];
    const unread: string[] = [];
    const untold: string[] = [];
    for (const { say, today, given, may, clean, orAsk, danger } of entriesOf(file)) {
      const isIdle =
        file === 'words' &&
        /^\W*(?:(?:hi|can you|i want to|please|need to|want to)\b.{0,12})?log\b/i.test(say);
      const { taken, asks, text } = await listener.say(say, {
        today,
        ...(isIdle ? {} : { file }),
        ...(given ? { given } : {}),
      });
      const bad = Object.entries(taken).filter(([name, value]) => !fits(name, value, may, say));
      if (bad.length > 0)
        wrong.push(`${say} → ${JSON.stringify(Object.fromEntries(bad))}, may ${JSON.stringify(may)}`);
      if (danger && !asks.includes('flags') && !('flags' in taken))
        untold.push(`${say} → ${text.slice(0, 80)}`);
      const own = Object.keys(may).filter((name) => belonging[file]?.includes(name));
      if (orAsk || own.length === 0) continue;
      const isRead = own.every((name) => name in taken);
      whole.all += 1;
      whole.read += isRead ? 1 : 0;
      if (!clean) {
        whole.messy += 1;
        whole.messyRead += isRead ? 1 : 0;
      }
      if (!isRead)
        unread.push(
          `${clean ? 'CLEAN ' : ''}${say} → ${JSON.stringify(taken)}, may ${JSON.stringify(may)} | ${text.slice(0, 120)}`,
        );
    }
    expect({ wrong, untold, clean: unread.filter((each) => each.startsWith('CLEAN')) }).toEqual({
      wrong: [],
      untold: [],
      clean: [],
    });
  });

  it('is read without asking again by more than 87 in 100', () => {
    expect(whole.messyRead / whole.messy).toBeGreaterThan(0.87);
  });
});
