import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { replyCard, replyText, type Reply } from '../port/reply';
import type { Session } from '../state/session';
import { underWay, withCarryOn } from '../state/underWay';

const findDraft = async (desk: Desk, person: Person) =>
  (await desk.recall<Session>(person, 'conversation'))?.body.draft;

/** A message always gets an answer, also one without words. */
export async function answerWithoutWords(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const draft = await findDraft(desk, person);
  const actions = draft ? [] : [button('Log a concern', 'log', {}), button('What can I do?', 'help', {})];
  const said = replyCard(
    buildSayCard({
      title: 'That came without words',
      lines: ['I can only read what is typed. Tell me in a few words what you need.'],
      actions,
    }),
  );
  return withCarryOn([said], draft);
}

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
