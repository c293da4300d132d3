import { ownWord } from '../doors/anEnding';
import { aCase, aTriagedCase, triageAs } from '../doors/aCase';
import { people } from '../doors/people';

const learning = 'Tell people about delays.';
const withdrawal = { ...ownWord, learning } as const;

describe('feedback', () => {
  it('R3.3, R8.37: closes without a reply, with what was learnt', () => {
    const feedback = aTriagedCase('feedback');
    expect(feedback.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '3.3',
      command: 'closeFeedback',
    });
    expect(feedback.tries('closeFeedback', { learning: 'None' })).toMatchObject({
      refused: 'invalid',
      paragraph: '3.3',
    });
    expect(feedback.does('closeFeedback', { learning }).state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'feedbackKept', learning, on: '2026-01-05' },
    });
  });
});

describe('an anonymous concern', () => {
  const looking = () =>
    aCase({ raisedBy: 'anonymous' }).as(people.palsOfficer).does('triage', triageAs('learning'));

  it('R3.9: closes when it was looked into, with what was learnt', () => {
    expect(Object.keys(looking().tries('closeLearning', { lookedInto: true }).fields ?? {})).toEqual([
      'learning',
    ]);
    expect(looking().does('closeLearning', { lookedInto: true, learning }).state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'learningTaken', learning },
    });
  });

  it('R3.9: closes without being looked into only for a reason', () => {
    expect(Object.keys(looking().tries('closeLearning', { lookedInto: false }).fields ?? {})).toEqual([
      'reason',
    ]);
    expect(
      looking().does('closeLearning', { lookedInto: false, reason: 'No place or time was given.' }).state
        .closing.learning,
    ).toBe('Not looked into: No place or time was given.');
  });

  it('is withdrawn by nobody', () =>
    expect(aCase({ raisedBy: 'anonymous' }).as(people.palsOfficer).available).not.toContain('withdraw'));
});

it('R11.3: a case another body leads closes once they have answered', () => {
  const led = aTriagedCase('ledElsewhere', {}, { leadBody: 'Sample commissioner' });
  expect(led.does('closeLedElsewhere', { on: '2026-01-05', learning }).state.closing.ending).toBe(
    'ledElsewhereDone',
  );
});

describe('withdrawing', () => {
  it('R3.4: is on the person’s own word alone, and keeps what was learnt', () => {
    const complaint = aTriagedCase('closerLook');
    expect(complaint.tries('withdraw', { ...withdrawal, by: 'somebodyElse' })).toMatchObject({
      paragraph: '3.4',
      fields: { by: expect.any(String) as string },
    });
    expect(complaint.does('withdraw', withdrawal).state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'withdrawn', learning },
    });
  });

  it.each(['feedback', 'enquiry', 'earlyResolution', 'closerLook', 'ledElsewhere'])(
    'R3.4: is possible from %s',
    (route) => {
      expect(aTriagedCase(route, {}, { leadBody: 'x' }).does('withdraw', withdrawal).state.stage).toBe(
        'closed',
      );
    },
  );

  it('is not the way out where a letter or another body’s word is owed', () => {
    expect(aTriagedCase('copiedIn', {}, { leadBody: 'x' }).available).not.toContain('withdraw');
    expect(
      aCase()
        .as(people.palsOfficer)
        .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'x' }).available,
    ).not.toContain('withdraw');
  });
});

it('nothing of the handling is left to do on a closed case', () => {
  const closed = aTriagedCase('enquiry').does('withdraw', withdrawal);
  expect(closed.missing).toEqual([]);
  for (const command of [
    'triage',
    'assign',
    'recordAcknowledgement',
    'makeFormal',
    'withdraw',
    'correctRecord',
  ])
    expect(closed.tries(command)).toMatchObject({ refused: 'wrongStage' });
});

it.each([
  ['wardSister', false],
  ['palsOfficer', true],
  ['complaintsOfficer', true],
  ['leadManager', true],
  ['namedNurse', true],
  ['stranger', false],
] as const)('R7.1a: %s may close what is theirs: %s', (who, may) => {
  const handled = aTriagedCase('feedback', {}, { team: 'service', handler: people.namedNurse.id });
  expect(handled.as(people[who]).available.includes('closeFeedback')).toBe(may);
});
