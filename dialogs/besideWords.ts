import { button } from '../cards/card';
import { buildSayCard } from '../cards/sayCards';
import type { Person } from '../policy/roles';
import type { Desk } from './desk';
import { replyCard, replyText, type Reply } from './reply';
import type { Session } from './session';
import { carryOn, underWay } from './underWay';

/** What came without words: so many files and pictures. */
export interface WithoutWords {
  readonly files: number;
  readonly pictures: number;
}

const findDraft = async (desk: Desk, person: Person) =>
  (await desk.recall<Session>(person, 'conversation'))?.body.draft;

/** A message always gets an answer, also one without words. */
export async function answerWithoutWords(
  desk: Desk,
  person: Person,
  { files, pictures }: WithoutWords,
): Promise<readonly Reply[]> {
  const draft = await findDraft(desk, person);
  const [title, line] =
    files + pictures === 0
      ? ['That came without words', 'I can only read what is typed. Tell me in a few words what you need.']
      : [
          files > 0 ? 'I cannot keep files yet' : 'I cannot keep pictures yet',
          'Keep it where the Trust keeps such papers, and type here what it says. Nothing of it was saved.',
        ];
  const actions = draft ? [] : [button('Log a concern', 'log', {}), button('What can I do?', 'help', {})];
  const said = replyCard(buildSayCard({ title, lines: [line], actions }));
  return draft ? [said, carryOn(draft)] : [said];
}

/** Says that files sent with words are not kept: the words are answered as always. */
export const filesLeftOut = ({ files, pictures }: WithoutWords): readonly Reply[] =>
  files + pictures === 0
    ? []
    : [
        replyCard(
          buildSayCard({
            title: 'I took the words, and not what was attached',
            lines: ['Keep it where the Trust keeps such papers, and type here what it says.'],
            actions: [],
          }),
        ),
      ];

/** What becomes of what was taken, when a message is changed, taken back or put back afterwards. */
export async function answerChangedMessage(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const draft = await findDraft(desk, person);
  const lines = draft
    ? ['What I took from it stays as it was. Say “change” and what to change.', underWay(draft)]
    : [
        'What is on record stays as it was first written. To put something right, open the case and choose “Correct the record”.',
      ];
  return [
    replyCard(
      buildSayCard({
        title: 'You changed a message here',
        lines,
        actions: draft
          ? [button('Carry on', 'draft.open', { draft: draft.id }, { style: 'positive' })]
          : [button('My cases', 'mine', {})],
      }),
    ),
  ];
}

/** The answer to more than can be read at once. */
export const tooLong = replyText(
  'That is longer than I can read at once, so I have not read it and nothing was saved. Send it in parts of up to 20,000 characters. If anybody is in danger now, act first and call 999.',
);
