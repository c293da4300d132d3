import { buildApprovalCard, type ApprovalCardOptions } from '../../../cards/designs/approval';
import { buildDecidedCard, buildMovedOnCard, buildWaitingCard } from '../../../cards/designs/decided';
import { caseTarget, commandNamed } from '../../../policy/machine/targets';
import { asked } from '../../doors/anExtension';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';

function approval(more: Partial<ApprovalCardOptions> = {}) {
  const theCase = asked().as(people.seniorManager);
  const { command } = commandNamed('decideExtension')!;
  return buildApprovalCard({
    say: 'More time is asked for.',
    target: caseTarget,
    id: theCase.state.reference,
    state: theCase.state,
    decision: { command, lines: command.decides?.(theCase.state, theCase.context) ?? [] },
    names: new Map(),
    card: 'x',
    urgent: false,
    ...more,
  });
}

describe('what somebody is asked to decide', () => {
  it('is asked with what to decide by, a tap for the usual answer, a form for any other, and the case', () => {
    const card = approval();
    expect(textOf(card)).toContain('A witness is away until March.');
    expect(card.actions?.map(({ title }) => title)).toEqual([
      'Approve',
      'Answer with reasons',
      'Open C26-7K4MQ',
    ]);
  });

  it('carries on each answer the facts that it rests on', () => {
    const theCase = asked().as(people.seniorManager);
    const basis = caseTarget.basisOf(theCase.state, commandNamed('decideExtension')!.command);
    const [tap, form] = approval().actions ?? [];
    for (const action of [tap, form])
      expect(action?.data).toMatchObject({ bot: { case: 'C26-7K4MQ', card: 'x', basis } });
  });

  it('opens the case without taking along what was typed', () => {
    expect(approval().actions?.at(-1)).toMatchObject({ verb: 'open', associatedInputs: 'none' });
  });

  it('says that it cannot wait, and for whom it is, only where that is so', () => {
    expect(textOf(approval({ urgent: true, forWhom: 'PALS' }))).toMatch(
      /For PALS.*"style":"attention".*"Now"/,
    );
    expect(textOf(approval())).not.toMatch(/"For PALS|attention|"Now"/);
  });
});

describe('a question that has its answer', () => {
  const options = {
    sought: 'More time',
    about: { kind: 'case', id: 'C26-7K4MQ' },
    at: '2026-07-05T10:40:00.000Z',
    answer: 'Approved',
    by: 'Sample Name',
    as: 'seniorManager',
    standingInFor: undefined,
  } as const;

  it('says what was decided, by whom and when in London, and opens what it was about', () => {
    const card = buildDecidedCard(options);
    for (const words of ['More time', 'Approved', 'Sample Name, ', '5 July 2026, 11:40'])
      expect(textOf(card)).toContain(words);
    expect(card.actions?.map(({ title }) => title)).toEqual(['Open C26-7K4MQ']);
    expect(textOf(card)).not.toContain('"For ');
  });

  it('keeps the answer from who may not know it', () => {
    const { answer, ...rest } = options;
    expect(textOf(buildDecidedCard(rest))).not.toMatch(new RegExp(`${answer}|Answer:`));
  });

  it('says for whom somebody stood in, and knows no name of who has left', () => {
    const stoodIn = textOf(buildDecidedCard({ ...options, standingInFor: 'chiefExecutive' }));
    expect(stoodIn).toContain('Sample Name, for the Chief Executive');
    expect(textOf(buildDecidedCard({ ...options, by: undefined, as: undefined }))).toContain(
      '"Somebody who has left"',
    );
  });

  it('shows nothing of it to who may no longer read it', () => {
    const card = buildMovedOnCard({ forWhom: 'PALS' });
    expect(textOf(card)).toContain('For PALS');
    expect(card.actions).toEqual([]);
    expect(card.body).toHaveLength(2);
  });

  it('waits before that, and whoever asked sees with whom and since when', () => {
    const shown = textOf(buildWaitingCard({ ...options, withWhom: 'Two people', forWhom: 'PALS' }));
    for (const words of [
      'your request is waiting for a decision',
      'Two people',
      '5 July 2026, 11:40',
      'For PALS',
    ])
      expect(shown).toContain(words);
  });
});
