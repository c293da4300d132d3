import { helpGroups, type HelpFor } from '../../cards/helpCards';
import { toldAs } from '../../dialogs/words/help';
import { aSeededTalk } from '../doors/aSeededTalk';
import { people } from '../doors/people';

let talk: Awaited<ReturnType<typeof aSeededTalk>>;

beforeAll(async () => {
  talk = await aSeededTalk(120);
}, 60_000);
afterAll(() => talk.close());

type Row = readonly [say: string, shows: RegExp, after?: string];

/** What each line of help shows. `C26-…` is a case that is being investigated, or in the stage that the row names. */
const lines: readonly Row[] = [
  ['log a concern', /What happened/],
  ['log: the ward lost my glasses', /Log a concern/],
  ['how to complain', /read this out/],
  ['what is happening with the one I logged', /My cases/],
  ['how do I write my account', /Give my account.*8\.32|8\.32/],
  ['who do I tell if it is safeguarding', /safeguarding lead/],
  ['triage C26-… as feedback because …', /Triage/],
  ['acknowledge C26-… by letter today', /Record acknowledgement|No acknowledgement|nothing for/],
  ['who can investigate C26-…', /investigator/i],
  ['who have we not answered', /not answered yet/],
  ['ask the team leader for an account', /Noted: Sample team leader/, 'C26-…'],
  ['start the response for C26-…', /Write: what we found/],
  ['what have I still got to do on C26-…', /Complaint being investigated/],
  ['what have I got to sign', /Waiting for your decision/],
  ['send it back', /Which case/],
  ['why is the worst one late', /How each date was worked out|Nothing is overdue/],
  ['my day', /Your day/],
  ['my cases', /My cases/],
  ['approvals', /Waiting for your decision/],
  ['how many are open', /Open cases/],
  ['what is due by Friday', /due by Friday 4 December 2026/],
  ['open cases in CAMHS', /CAMHS/],
  ['anything older than 3 months', /older than 3 months/],
  ['what came in this week', /reached us this week/],
  ['red flags nobody took', /red flag/i],
  ['who are we waiting for', /open cases wait for/],
  ['team queue', /Waiting for triage/],
  ['at risk', /At risk/],
  ['what is going wrong', /What needs a look|Nothing is going wrong/],
  ['what has Jean Cole got', /Jean Cole/],
  ['who has what', /Who has what/],
  ['who has looked at C26-…', /who has looked at it/],
  ['disposals due', /kept for more than ten years/],
  ['equality figures', /equality|counts/i],
  ['triage', /Triage/],
  ['delivery problems', /deliver|arrive/i],
  ['C26-…', /Complaint being investigated/],
  ['why C26-…', /How each date was worked out/],
  ['history of C26-…', /: history/],
  ['read C26-…', /: the case file/],
  ['who has C26-…', /Who has C26-/],
  ['was C26-… upheld', /: issue by issue|issue/i],
  ['what happened on C26-… since Monday', /: history/],
  ['contacts of C26-…', /the contacts|nothing of that yet/],
  ['find mr patel', /Cases for|I find no case/],
  ['documents C26-…', /document/i],
  ['bundle C26-…', /make a bundle/],
  ['letters C26-…', /Letters on/],
  ['note on C26-…: they rang again', /Add a note or contact/],
  ['record acknowledgement C26-…', /acknowledgement/i],
  ['pause C26-…', /Pause/],
  ['extend C26-…', /more time/i],
  ['update C26-…', /Record an update/],
  ['flag C26-…', /red flag/i],
  ['correct C26-…', /Correct the record|corrects/],
  ['equality form for C26-…', /equality/i],
  ['close C26-…', /Close|nothing for|not for your role/],
  ['check a date', /date/i],
  ['policy 8.24', /8\.24/],
  ['how long do we have to reply', /35 working days/],
  ['what is the PALS number', /01632/],
  ['limits on contact', /Limits on contact/],
  ['delegations', /[Dd]elegation/],
  ['who is away', /Leave and cover/],
  ['training', /[Tt]raining/],
  ['partners', /[Pp]artner/],
  ['back', /What happened/, 'log a concern'],
  ['change', /change/i, 'log: the ward lost my glasses'],
  ['not known', /./, 'log: the ward lost my glasses'],
  ['stop', /Stop without saving/, 'log: the ward lost my glasses'],
  ['continue', /Log a concern/, 'log: the ward lost my glasses'],
  ['save', /./, 'log: the ward lost my glasses'],
];

/** Who is told of a line: who looks into the case, of those that everybody is told of. */
const tellers: Readonly<Record<Exclude<HelpFor, 'local'> | 'everybody', keyof typeof people>> = {
  everybody: 'investigator',
  staff: 'wardSister',
  team: 'complaintsOfficer',
  bundles: 'complaintsOfficer',
  lead: 'leadManager',
  investigator: 'investigator',
  signs: 'headOfCorporateAffairs',
  equality: 'inclusionLead',
};

// What tries it out is said to the program around the conversation, and has tests of its own there.
const promised = Object.entries(helpGroups)
  .filter(([key]) => key !== 'trying')
  .flatMap(([, group]) => group.lines);

const NOT_HEARD = /I am not sure|I do not know that yet|Do you mean one of these|I can log this as a concern/;

describe('every line of help', () => {
  it('has a row that says what it does', () => {
    expect(lines.map(([say]) => say).sort()).toEqual(promised.map(({ say }) => say).sort());
  });

  const cases = promised.flatMap(({ say, for: to }) => {
    const [, shows, after] = lines.find(([each]) => each === say) ?? [say, /^$/];
    return to === 'local' ? [] : [{ who: tellers[to ?? 'everybody'], say, shows, after }];
  });

  it('is told to whoever says it here', () => {
    for (const [to, who] of Object.entries(tellers))
      if (to !== 'everybody') expect(toldAs(people[who])).toContain(to);
  });

  it.each(cases)('$who: “$say”', async ({ who, say, shows, after }) => {
    const chat = await talk.chat(who);
    const of = await talk.caseIn('investigator', 'investigation');
    const named = (words: string): string =>
      words.replace('C26-…', of).replace('because …', 'because they ask no reply');
    if (after !== undefined) await chat.say(named(after));
    const answer = await chat.say(named(say));
    for (const each of ['cancel', 'cancel', 'cancel']) await chat.say(each);
    expect(answer).toMatch(shows);
    expect(answer).not.toMatch(NOT_HEARD);
  });
});
