import { aSeededTalk } from '../doors/aSeededTalk';
import type { people } from '../doors/people';
import { everyday } from './everydayTable';

const PLACE = /\{(enquiry|investigation|closerLook)\}/g;
/** Neither an id nor a key of ours is ever said. */
const INTERNAL = /[0-9a-f]{8}-[0-9a-f]{4}-|\bundefined\b|\[object|\b[a-z]+[A-Z][a-z]+[A-Za-z]*\b/;
const LOGS = /I can log this as a concern/;

let talk: Awaited<ReturnType<typeof aSeededTalk>>;

beforeAll(async () => {
  talk = await aSeededTalk(120);
}, 60_000);
afterAll(() => talk.close());

async function withCases(who: keyof typeof people, words: string): Promise<string> {
  let said = words;
  for (const [place, stage] of words.matchAll(PLACE))
    said = said.replace(place, await talk.caseIn(who, stage as 'enquiry'));
  return said;
}

describe('what people in each role type of a day', () => {
  it.each(everyday)('$who: $say', async ({ who, after = [], say, shows, never = [] }) => {
    const chat = await talk.chat(who);
    for (const words of after) await chat.say(await withCases(who, words));
    const said = await chat.say(await withCases(who, say));
    for (const each of ['cancel', 'cancel', 'cancel']) await chat.say(each);
    for (const each of [shows].flat()) expect(said).toContain(each);
    for (const each of [never].flat()) expect(said).not.toContain(each);
    expect(said).not.toMatch(INTERNAL);
    expect(said).not.toMatch(LOGS);
    expect(talk.faults).toEqual([]);
  });
});
