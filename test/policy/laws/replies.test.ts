import { aCase, aTriagedCase, CaseUnderTest, plainConcern, triageAs } from '../../doors/aCase';
import { agreedToEnd, ownWord } from '../../doors/anEnding';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const learning = 'Tell people about delays.';

describe('a case whose person wants a reply ends only with it (L18)', () => {
  const kept = () =>
    happened(aTriagedCase('feedback'), {
      type: 'personSpokenTo',
      conversation: { on: '2026-01-05', how: 'phone', wish: 'To hear what you did.', reply: true },
    });

  it('does not close what they want a reply to as feedback, without a word to them', () => {
    expect(kept().tries('closeFeedback', { learning })).toMatchObject({
      paragraph: '8.16',
      sentence: expect.stringContaining('The person wants a reply, and none is on record') as string,
    });
  });

  it('closes it for a reason that the Lead Manager accepts', () => {
    const agreed = agreedToEnd(kept(), 'feedbackKept');
    expect(agreed.does('closeFeedback', { learning }).state).toMatchObject({
      stage: 'closed',
      closing: { agreed: { by: people.leadManager.id } },
    });
  });

  it('asks nothing of what nobody wants a reply to', () => {
    expect(aTriagedCase('feedback').does('closeFeedback', { learning }).state.stage).toBe('closed');
  });
});

describe('feedback is not for somebody who wants a reply (L19)', () => {
  const wanting = () => aCase().as(people.palsOfficer);

  it('is refused at triage', () => {
    expect(wanting().tries('triage', triageAs('feedback'))).toMatchObject({
      paragraph: '3.3',
      fields: { route: expect.stringContaining('They want a reply') as string },
    });
  });

  it('is allowed once a recorded conversation says that they no longer want one', () => {
    const spoken = wanting().does('recordConversation', {
      on: '2026-01-05',
      how: 'phone',
      wish: 'Only that you know.',
      reply: false,
    });
    expect(spoken.does('triage', triageAs('feedback')).state.stage).toBe('feedback');
  });
});

describe('sorted there and then (L20, D38)', () => {
  const sorted = {
    sorted: true,
    actionTaken: 'Called the clinic.',
    satisfied: true,
    learning,
  };

  it.each([
    ['2026-01-05', 'closed'],
    ['2026-01-06', 'closed'],
    ['2026-01-07', 'toTriage'],
  ] as const)('of Monday 5 January, logged on %s, it is %s', (today, stage) => {
    const logged = new CaseUnderTest(today).does('logConcern', { ...plainConcern, ...sorted });
    expect(logged.state.stage).toBe(stage);
  });
});

describe('a withdrawal is the person’s own (L22)', () => {
  const ended = { ...ownWord, learning };
  const represented = () =>
    aTriagedCase('enquiry', {
      raisedBy: 'representative',
      affectedName: 'Sample patient',
      relationship: 'family',
      whyRepresented: 'asked',
      consent: 'requested',
    });

  it('is refused on the word of a representative who may not speak for them', () => {
    expect(represented().tries('withdraw', { ...ended, by: 'representative' })).toMatchObject({
      paragraph: '4.2',
      fields: { by: expect.stringContaining('Nobody may speak for the person yet') as string },
    });
  });

  it('keeps the day, how, their words and that it was confirmed to them', () => {
    expect(represented().does('withdraw', ended).state.closing.withdrawal).toEqual({
      by: 'person',
      on: '2026-01-05',
      how: 'phone',
      said: ownWord.said,
      confirmedOn: '2026-01-05',
    });
  });

  it('needs no letter where they asked for no more post', () => {
    const { state } = represented().does('withdraw', { ...ended, confirmed: 'noMorePost' });
    expect(state.closing.withdrawal?.noMorePost).toBe(true);
  });
});
