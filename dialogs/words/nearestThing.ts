import { button, type Action } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import { askOfBundle, askWhoseBundle } from '../cases/bundle';
import { sayHowMany } from '../cases/caseFigures';
import type { Desk } from '../port/desk';
import { findByWords } from '../cases/finding';
import type { Sentence } from '../reading/sentence';
import { showReport } from '../cases/reports';
import { replyCard, type Reply } from '../port/reply';
import type { Turning } from '../state/session';
import { withCarryOn } from '../state/underWay';

type Answer = (desk: Desk, person: Person, sentence: Sentence, words: string) => Promise<readonly Reply[]>;

const help = button('What can I do?', 'help', {});

const say =
  (title: string, lines: readonly string[], actions: (sentence: Sentence) => readonly Action[]): Answer =>
  async (_desk, _person, sentence) => [
    replyCard(buildSayCard({ title, lines, actions: [...actions(sentence), help] })),
  ];

export const openThose = ({ references }: Sentence): readonly Action[] =>
  references.slice(0, 3).map((of) => button(`Open ${of}`, 'open', { case: of }));

/** A case is named by its reference, or found by the words on it. */
const whoHas: Answer = async (desk, person, sentence, words) =>
  words === ''
    ? say(
        'Which case do you mean?',
        ['Say “who has” and its reference, such as “who has C26-7K4MQ”, or the name of the person.'],
        () => [button('My cases', 'mine', {})],
      )(desk, person, sentence, words)
    : (await findByWords(desk, person, words)).replies;

/** What people ask for that is not there yet, with the nearest thing that is. */
const rows: readonly (readonly [RegExp, Answer])[] = [
  [
    /^(?:(?:a|the|my|our|monthly|weekly|quarterly|annual|yearly|run|make|create|need|get|send|do) )*(?:reports?|kpis?|ko41a?|dashboards?|stats|statistics|figures|numbers|performance|metrics|trends|themes|data|board report|spreadsheet|export)(?: (?:please|for .{1,30}|of .{1,30}|this .{1,20}|last .{1,20}))?$/,
    (desk, person, { typed }) => showReport(desk, person, typed),
  ],
  [
    /^who (?:is|has|was|has got) (?:dealing with|handling|looking after|looking into|investigating|in charge of|responsible for|doing|leading|managing|working on|on) (?:the |that |this |a |my |our )?(.{0,60}?) ?(?:cases?|complaints?|concerns?|enquiry|enquiries|ones?|it|this|that|them)$/,
    whoHas,
  ],
  [
    /^(?:is|are) (?:there )?(?:anything|any (?:problems?|issues?|concerns?|complaints?)|things) (?!due|overdue|late).{0,80}$/,
    (desk, person) => sayHowMany(desk, person, 'I can only count what is open now'),
  ],
  [
    /^(?:how many|number of|count)\b.{0,60}\b(?:cases|complaints|concerns|enquiries|compliments|extensions|breaches)\b.{0,60}$/,
    (desk, person) => sayHowMany(desk, person, 'I can only count what is open now'),
  ],
  [
    /^(?:how many|number of|count|what|which)\b.{0,40}\b(?:upheld|outcomes?)\b.{0,40}$/,
    (desk, person, { typed }) => showReport(desk, person, `annual ${typed}`),
  ],
  [
    /^(?:(?:what|which|show|list|any|all|my|our|the|are there) )*(?:open |outstanding |overdue |late )?actions?(?: (?:are|is|still|open|outstanding|overdue|late|due|left|to do|not done|there|for me|on me|(?:for|on|of|in) (?:my|our|the) (?:team|service|ward|area|unit)))*$/,
    say(
      'I cannot list actions over all cases yet',
      ['A case shows its own actions and who is to do them. “My day” shows what waits for you.'],
      () => [button('My day', 'day', {}), button('My cases', 'mine', {})],
    ),
  ],
  [
    /^compare\b.{0,40}$|^how (?:are|is|were) (?:we|it|the (?:team|trust)|things|my (?:service|team|ward|area|unit)|our .{1,20}) (?:doing|going|looking|performing)(?: (?:on|with|against) .{1,40})?(?: (?:this|last) .{1,20})?$|^(?:are|were) we (?:hitting|meeting|making|keeping|compliant|on target|in time|doing better|better|worse|getting better|getting worse|within)\b.{0,40}$|^how (?:many|much).{0,40}\b(?:in time|on time|compared|compare|within (?:the )?\d{2})\b.{0,40}$/,
    (desk, person, { typed }) => showReport(desk, person, typed),
  ],
  [
    /^what (?:do|are|did) (?:people|they|patients|families|service users) (?:complain|complaining|moan|unhappy)\b.{0,60}$|^(?:which|what) (?:wards?|services?|teams?|units?) (?:get|gets|have|has|got) (?:the )?(?:most|worst)\b.{0,40}$|^(?:what )?(?:have|did) we (?:learned|learnt|learn|changed|change)\b.{0,40}$|^(?:common|main|top) (?:themes|complaints|subjects|issues)\b.{0,30}$/,
    (desk, person) => showReport(desk, person, 'themes'),
  ],
  [
    /^(?:remind me|set a reminder|nudge me)\b.{0,80}$/,
    say(
      'I cannot remind you on a day you choose',
      ['I remind you myself before each date. On a case, “remind me later” puts one of my reminders off.'],
      (sentence) => [...openThose(sentence), button('My day', 'day', {})],
    ),
  ],
  [
    /^(?:delete|remove|erase|get rid of|undo|bin|scrap|merge|link|archive|unsend|take back|withdraw)\b(?! (?:out )?what (?:it|that|this|he|she|they)\b).{0,40}(?:§|\b(?:cases?|record|concern|complaint|draft|it|that|last one|(?:the )?ones? (?:i|we)|message|what i (?:wrote|said|put|typed|logged)))(?: .{0,30})?$/,
    say(
      'I cannot take anything off the record from here',
      [
        'What is saved stays. To put something wrong right, open the case and choose “Correct the record”.',
        'Words that must not stand there at all are withheld by the Lead Manager: say “withhold words” and the reference.',
      ],
      (sentence) => [...openThose(sentence), button('My cases', 'mine', {})],
    ),
  ],
  [
    /^(?:print|download|export|email|send|forward|share|copy)\b.{0,40}§.{0,40}$/,
    async (desk, person, { references: [of] }) =>
      of === undefined ? askWhoseBundle(desk, person) : askOfBundle(desk, person, of),
  ],
  [
    /^(?:call|ring|phone|email|message|contact|speak to|talk to|put me through to|speak with|talk with) (?:(?:a|the|to|some|my)? ?(?:human|person|somebody|someone|somebody real|real person|pals|complaints team|team|lead manager|investigator|manager|family|patient|them|him|her)|.{0,30}§)(?: .{0,30})?$/,
    say(
      'I cannot call or write to people for you',
      ['Say “who has” and a reference to see who is dealing with it.'],
      openThose,
    ),
  ],
];

/** The nearest thing there is to what was asked for. */
export function sayNearest(sentence: Sentence): Turning | undefined {
  for (const [pattern, answer] of rows) {
    const [found, words = ''] = pattern.exec(sentence.said) ?? pattern.exec(sentence.asked) ?? [];
    if (found !== undefined)
      return async (desk, person, session) => {
        const replies = await answer(desk, person, sentence, words);
        return { session, replies: withCarryOn(replies, session.draft) };
      };
  }
  return undefined;
}
