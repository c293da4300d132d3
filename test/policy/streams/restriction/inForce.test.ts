import { restrictionStream } from '../../../../policy/streams/restriction/restriction';
import { shownOn } from '../../../../policy/streams/restriction/questions';
import {
  aBehaviour,
  agreeing,
  anAgreedProposal,
  anApprovedRestriction,
  aProposal,
  aRestrictionInForce,
  plainProposal,
  standsIn,
} from '../../../doors/aRestriction';
import { people } from '../../../doors/people';

const letter = { on: '2026-01-05', how: 'letter', complete: true } as const;
const keep = { outcome: 'continue', reasons: 'Calls are calmer.', careOpen: true } as const;
const ease = {
  outcome: 'ease',
  reasons: 'Calls are calmer.',
  careOpen: true,
  number: 2,
  period: 'week',
} as const;

describe('the letter (R9.4b, D18)', () => {
  it('R9.4b: is owed from the approval until it is sent', () => {
    const record = anApprovedRestriction();
    expect(record.missing).toMatchObject([{ paragraph: '9.4', command: 'recordRestrictionLetter' }]);
    expect(record.available).toContain('recordRestrictionLetter');

    record.does('recordRestrictionLetter', letter);
    expect(record.state.standing?.toldOn).toBe('2026-01-05');
    expect(record.missing).toEqual([]);
    expect(record.available).not.toContain('recordRestrictionLetter');
    expect(record.tries('recordRestrictionLetter', letter).refused).toBe('notMet');
  });

  it('D18: has to say how to challenge it, and cannot have gone before the approval', () => {
    const record = anApprovedRestriction();

    expect(record.tries('recordRestrictionLetter', { ...letter, complete: false }).fields).toHaveProperty(
      'complete',
    );
    expect(record.tries('recordRestrictionLetter', { ...letter, on: '2026-01-04' }).fields).toHaveProperty(
      'on',
    );
    expect(record.tries('recordRestrictionLetter', { ...letter, on: '2026-01-06' }).fields).toHaveProperty(
      'on',
    );
  });

  it.each<[keyof typeof people, boolean]>([
    ['leadManager', true],
    ['complaintsOfficer', true],
    ['palsOfficer', false],
    ['deputyChiefExecutive', false],
  ])('R9.4b: %s may record it: %s', (who, may) => {
    expect(anApprovedRestriction().as(people[who]).available.includes('recordRestrictionLetter')).toBe(may);
  });

  it.each([
    [
      'a review',
      'Send the letter that tells the person of the review',
      () => aRestrictionInForce().does('reviewRestriction', keep),
    ],
    [
      'the end',
      'Send the letter that says the limit has ended',
      () => aRestrictionInForce().does('endRestriction', { reasons: 'x' }),
    ],
    [
      'the answer to a challenge',
      'Send the answer to the challenge',
      () =>
        aRestrictionInForce()
          .does('recordChallenge', { on: '2026-01-05', words: 'x' })
          .as(people.chiefExecutive)
          .does('answerChallenge', { outcome: 'stays', reasons: 'x' })
          .as(people.leadManager),
    ],
  ])('R9.4b: %s owes one too', (_, what, made) => {
    const record = made();
    expect(record.missing.map((gap) => gap.what)).toContain(what);

    record.later(1).does('recordRestrictionLetter', { ...letter, on: '2026-01-06' });
    expect(record.missing).toEqual([]);
    expect(record.state.standing?.toldOn).toBe('2026-01-05');
  });
});

describe('the clocks (R9.4b, R9.4c)', () => {
  it('R9.4c: the review is due on its day, and is missed after it', () => {
    const record = aRestrictionInForce();

    expect(record.clock('restrictionReview')).toMatchObject({
      due: '2026-07-05',
      state: 'running',
      paragraph: '9.4',
    });
    expect(record.on('2026-07-05').clock('restrictionReview')?.state).toBe('running');
    expect(record.on('2026-07-06').clock('restrictionReview')?.state).toBe('missed');
    expect(record.clock('restrictionReview')?.explain()).toBe(
      'The limit began on Monday 5 January 2026. Whether it is still needed is looked at by Sunday 5 July 2026.',
    );
  });

  it('R9.4b: it runs out after its last day, with nothing limited and nothing to review', () => {
    const record = aRestrictionInForce().on('2026-07-31');
    expect(record.clock('restrictionEnd')).toMatchObject({ due: '2026-07-31', state: 'running' });
    expect(record.missing).toEqual([]);

    record.on('2026-08-01');
    expect(record.clock('restrictionEnd')?.state).toBe('ended');
    expect(record.clock('restrictionReview')?.state).toBe('ended');
    expect(record.missing).toMatchObject([{ command: 'endRestriction' }]);
    expect(record.clock('restrictionEnd')?.explain()).toBe(
      'Contact is limited until Friday 31 July 2026, and open again after that. Going on needs a new proposal.',
    );
  });

  it('R9.4b: there is none before an approval, and both end when it is ended', () => {
    expect(aProposal().clock('restrictionReview')).toBeUndefined();
    const record = aRestrictionInForce().does('endRestriction', { reasons: 'x' });

    expect(record.clock('restrictionReview')).toMatchObject({ state: 'ended' });
    expect(record.clock('restrictionEnd')?.state).toBe('ended');
    expect(record.clock('restrictionEnd')?.explain()).toMatch(/ended on Monday 5 January 2026\.$/);
  });

  it('R9.4c: lists may find it by the soonest date that still runs', () => {
    const record = aRestrictionInForce();
    const promoted = () => restrictionStream.promoted(record.state, record.context);

    expect(promoted()).toMatchObject({ stage: 'approved', open: true, nextDue: '2026-07-05' });
    expect(promoted().involved).toEqual(
      [
        people.wardSister,
        people.complaintsOfficer,
        people.leadManager,
        people.managingDirector,
        people.clinicalTeam,
        people.deputyChiefExecutive,
      ].map(({ id }) => id),
    );
    record.does('endRestriction', { reasons: 'x' });
    expect(promoted()).toMatchObject({ stage: 'ended', open: false, nextDue: undefined });
  });
});

describe('the review (R9.4b, R9.4c, D18)', () => {
  it('R9.4c: keeping it sets the next review six months on, never past the last day', () => {
    expect(
      aRestrictionInForce({ endOn: '2026-12-31' }).on('2026-02-02').does('reviewRestriction', keep).state
        .standing,
    ).toMatchObject({
      reviewOn: '2026-08-02',
      limit: { number: 1, period: 'week' },
    });
    expect(
      aRestrictionInForce().on('2026-02-02').does('reviewRestriction', keep).state.standing?.reviewOn,
    ).toBe('2026-07-31');
    expect(
      aRestrictionInForce()
        .under({ restrictionReviewMonths: 1 })
        .on('2026-02-02')
        .does('reviewRestriction', keep).state.standing?.reviewOn,
    ).toBe('2026-03-02');
  });

  it('R9.4c: another day may be given, up to the last one', () => {
    const record = () => aRestrictionInForce().on('2026-02-02');

    expect(
      record().does('reviewRestriction', { ...keep, nextReviewOn: '2026-07-31' }).state.standing?.reviewOn,
    ).toBe('2026-07-31');
    expect(
      record().tries('reviewRestriction', { ...keep, nextReviewOn: '2026-08-01' }).fields,
    ).toHaveProperty('nextReviewOn');
    expect(
      record().tries('reviewRestriction', { ...keep, nextReviewOn: '2026-02-02' }).fields,
    ).toHaveProperty('nextReviewOn');
  });

  it('R9.4b: easing allows more contact, in force at once', () => {
    const record = aRestrictionInForce().does('reviewRestriction', ease);

    expect(shownOn(record.state, '2026-01-05')?.terms).toMatch(/^Up to 2 contacts a week/);
    expect(record.state.standing?.terms.number).toBe(1);
    const later = aRestrictionInForce().does('reviewRestriction', { ...ease, nextReviewOn: '2026-03-02' });
    expect(later.state.standing?.reviewOn).toBe('2026-03-02');
  });

  it.each([
    ['1 a day', { number: 1, period: 'day' }, true],
    ['5 a month', { number: 5, period: 'month' }, true],
    ['4 a month', { number: 4, period: 'month' }, false],
    ['1 a week, as it is', { number: 1, period: 'week' }, false],
  ])('D18: from 1 a week, %s is easing: %s', (_, limit, easier) => {
    const record = aRestrictionInForce();
    if (easier)
      expect(record.does('reviewRestriction', { ...ease, ...limit }).state.standing?.limit).toEqual(limit);
    else expect(record.tries('reviewRestriction', { ...ease, ...limit }).fields).toHaveProperty('number');
  });

  it('R9.4a: where healthcare was not open it cannot go on, only end', () => {
    const record = aRestrictionInForce();

    expect(record.tries('reviewRestriction', { ...keep, careOpen: false })).toMatchObject({
      paragraph: '9.4',
    });
    expect(record.tries('reviewRestriction', { ...ease, careOpen: false }).fields).toHaveProperty('careOpen');
    expect(record.does('reviewRestriction', { outcome: 'end', reasons: 'x' }).state.stage).toBe('ended');
  });

  it('R9.4b: a review never makes it longer: on its last day it can only end', () => {
    const record = () => aRestrictionInForce();

    expect(record().on('2026-07-31').tries('reviewRestriction', keep).fields).toHaveProperty('outcome');
    expect(record().on('2026-07-30').does('reviewRestriction', keep).state.standing?.reviewOn).toBe(
      '2026-07-31',
    );
    expect(
      record().on('2026-07-31').does('reviewRestriction', { outcome: 'end', reasons: 'x' }).state.stage,
    ).toBe('ended');
  });

  it.each<[keyof typeof people, boolean]>([
    ['leadManager', true],
    ['managingDirector', false],
    ['deputyChiefExecutive', false],
    ['complaintsOfficer', false],
  ])('R9.4b: %s may review or end it: %s', (who, may) => {
    const record = aRestrictionInForce().as(people[who]);

    expect(record.available.includes('reviewRestriction')).toBe(may);
    expect(record.available.includes('endRestriction')).toBe(may);
  });

  it('R9.3b: nothing is reviewed, ended or challenged before an approval', () => {
    for (const [command, entries] of [
      ['reviewRestriction', keep],
      ['endRestriction', { reasons: 'x' }],
      ['recordChallenge', { on: '2026-01-05', words: 'x' }],
    ] as const) {
      expect(aProposal().tries(command, entries).refused).toBe('notMet');
      expect(aProposal().available).not.toContain(command);
    }
  });
});

describe('standing in, and cards that have gone stale', () => {
  it('R2.5: who stands in for the Lead Manager may send the letter, review and end it', () => {
    const record = anApprovedRestriction()
      .as(people.seniorManager)
      .withRegisters(standsIn(people.seniorManager));

    record.does('recordRestrictionLetter', letter).does('reviewRestriction', keep);
    expect(record.does('endRestriction', { reasons: 'x' }).state.stage).toBe('ended');
  });

  it('R9.4b: a review from a card that has gone stale is refused', () => {
    const record = aRestrictionInForce();
    const basis = record.basisOf('reviewRestriction');
    record.does('recordChallenge', { on: '2026-01-05', words: 'x' });

    expect(record.tries('reviewRestriction', keep, basis).refused).toBe('changedSince');
  });

  it('D18: so is the answer to a challenge', () => {
    const record = aRestrictionInForce().does('recordChallenge', { on: '2026-01-05', words: 'x' });
    const basis = record.basisOf('answerChallenge');
    record.does('reviewRestriction', ease).as(people.chiefExecutive);

    expect(record.tries('answerChallenge', { outcome: 'stays', reasons: 'x' }, basis).refused).toBe(
      'changedSince',
    );
  });
});

describe('the end (R9.4b, D18)', () => {
  it('R9.4b: contact is open again from that day, and the Lead Manager owes a letter', () => {
    const record = aRestrictionInForce()
      .on('2026-02-02')
      .does('endRestriction', { reasons: 'It has calmed down.' });

    expect(record.state.stage).toBe('ended');
    expect(shownOn(record.state, '2026-02-01')).toBeDefined();
    expect(shownOn(record.state, '2026-02-02')).toBeUndefined();
    expect(record.told).toEqual(['leadManager']);
    expect(record.tries('endRestriction', { reasons: 'x' }).refused).toBe('wrongStage');
  });

  it('R9.4b: one that has run out can be closed, and a new one proposed', () => {
    const record = aRestrictionInForce().on('2026-08-03');
    expect(record.available).toContain('proposeRestriction');

    record.does('endRestriction', { reasons: 'It ran out.' });
    expect(record.state.stage).toBe('ended');
    expect(
      agreeing(
        record.does('proposeRestriction', { ...plainProposal, startOn: '2026-08-03', endOn: '2026-12-31' }),
      ).state.stage,
    ).toBe('agreed');
  });
});

describe('lists of records', () => {
  const promoted = ({ state, context }: ReturnType<typeof aProposal>) =>
    restrictionStream.promoted(state, context);

  it('R7.1a: a behaviour alone involves who recorded it, and nobody else', () => {
    expect(promoted(aBehaviour()).involved).toEqual([people.wardSister.id]);
    expect(restrictionStream.initial('C25-7K4MQ').version).toBe(0);
  });

  it('R9.3b: a proposal that was declined has nothing left to do', () => {
    const record = anAgreedProposal().as(people.deputyChiefExecutive);
    expect(promoted(record).open).toBe(true);

    expect(promoted(record.does('declineRestriction', { reasons: 'x' })).open).toBe(false);
  });

  it('R9.4b: what is in force can be reviewed and ended while a new proposal is sent back', () => {
    const record = agreeing(aRestrictionInForce().does('proposeRestriction', plainProposal));
    record.as(people.deputyChiefExecutive).does('returnRestriction', { reasons: 'x' });

    expect(record.as(people.leadManager).available).toEqual(
      expect.arrayContaining(['reviewRestriction', 'endRestriction', 'logContact', 'proposeRestriction']),
    );
  });
});

describe('a challenge (D18, R9.1)', () => {
  const challenged = () =>
    aRestrictionInForce()
      .on('2026-01-06')
      .does('recordChallenge', { on: '2026-01-06', words: 'It is not fair.' });

  it('D18: is kept in the person’s words, asks for an answer, and tells who may give it', () => {
    const record = challenged();

    expect(record.state.challenge).toEqual({ on: '2026-01-06', words: 'It is not fair.' });
    expect(record.missing).toMatchObject([{ what: 'Answer the challenge', command: 'answerChallenge' }]);
    expect(record.told).toEqual(['headOfCorporateAffairs']);
    expect(record.notices[0]?.command).toBe('answerChallenge');
    expect(record.available).not.toContain('recordChallenge');
    expect(record.tries('recordChallenge', { on: '2026-01-06', words: 'x' }).refused).toBe('notMet');
  });

  it('D18: cannot come before the approval, nor in the future', () => {
    expect(
      aRestrictionInForce().tries('recordChallenge', { on: '2026-01-06', words: 'x' }).fields,
    ).toHaveProperty('on');
    expect(
      aRestrictionInForce().tries('recordChallenge', { on: '2026-01-04', words: 'x' }).fields,
    ).toHaveProperty('on');
    expect(
      aRestrictionInForce().does('recordChallenge', { on: '2026-01-05', words: 'x' }).state.challenge,
    ).toBeDefined();
  });

  it.each<[keyof typeof people, string | undefined]>([
    ['chiefExecutive', undefined],
    ['headOfCorporateAffairs', undefined],
    ['deputyChiefExecutive', 'notYours'],
    ['leadManager', 'notYours'],
    ['managingDirector', 'notYours'],
    ['complaintsOfficer', 'notYours'],
    ['seniorManager', 'notFound'],
  ])('D18: is answered by somebody who had no part in the decision: %s, %s', (who, refused) => {
    const record = challenged().as(people[who]);

    expect(record.available.includes('answerChallenge')).toBe(refused === undefined);
    if (refused)
      expect(record.tries('answerChallenge', { outcome: 'stays', reasons: 'x' }).refused).toBe(refused);
  });

  it('D18: another Deputy Chief Executive, who did not approve it, may answer', () => {
    const another = { ...people.seniorManager, roles: ['deputyChiefExecutive'] as const };

    expect(challenged().as(another).available).toContain('answerChallenge');
  });

  it('D18: nor by a Head of Corporate Affairs who agreed to it in another role', () => {
    const record = challenged().as({
      ...people.managingDirector,
      roles: ['managingDirector', 'headOfCorporateAffairs'],
    });

    expect(record.tries('answerChallenge', { outcome: 'stays', reasons: 'x' }).sentence).toMatch(/own work/);
  });

  it('D18: those who agreed to the one in force stay barred while a new one is proposed', () => {
    const record = challenged().does('proposeRestriction', {
      ...plainProposal,
      startOn: '2026-01-06',
      managingDirector: people.seniorManager.id,
    });
    record.as({ ...people.managingDirector, roles: ['headOfCorporateAffairs'] });

    expect(record.tries('answerChallenge', { outcome: 'stays', reasons: 'x' }).refused).toBe('notYours');
  });

  it('D18: a proposer who agreed to nothing stays barred too', () => {
    const record = challenged();
    const { standing } = record.state;
    if (!standing) throw new Error('It is in force.');
    record.state = {
      ...record.state,
      proposal: undefined,
      standing: { ...standing, by: people.palsOfficer.id },
    };

    expect(
      record
        .as({ ...people.palsOfficer, roles: ['chiefExecutive'] })
        .tries('answerChallenge', { outcome: 'stays', reasons: 'x' }).refused,
    ).toBe('notYours');
  });

  it('D18: it may stay, be eased or end', () => {
    const answering = () => challenged().as(people.headOfCorporateAffairs);

    const stays = answering().does('answerChallenge', { outcome: 'stays', reasons: 'It is fair.' });
    expect(stays.state).toMatchObject({
      challenge: undefined,
      stage: 'approved',
      standing: { limit: { number: 1, period: 'week' } },
    });
    expect(stays.told).toEqual(['leadManager']);
    expect(
      answering().does('answerChallenge', { outcome: 'eased', reasons: 'x', number: 3, period: 'week' }).state
        .standing?.limit.number,
    ).toBe(3);
    expect(
      answering().tries('answerChallenge', { outcome: 'eased', reasons: 'x', number: 1, period: 'week' }),
    ).toMatchObject({ refused: 'invalid', paragraph: '9.1' });
    expect(answering().does('answerChallenge', { outcome: 'ended', reasons: 'x' }).state).toMatchObject({
      stage: 'ended',
      challenge: undefined,
    });
  });

  it('D18: after an answer there is nothing to answer, and another challenge can come', () => {
    const record = challenged()
      .as(people.chiefExecutive)
      .does('answerChallenge', { outcome: 'stays', reasons: 'x' });

    expect(record.maySee).toBe(true);
    expect(record.available).not.toContain('answerChallenge');
    expect(record.tries('answerChallenge', { outcome: 'stays', reasons: 'x' }).refused).toBe('notMet');
    expect(record.as(people.leadManager).available).toContain('recordChallenge');
  });

  it('D18: the named contact and the teams may record one', () => {
    const record = aRestrictionInForce({ contact: people.namedNurse.id });

    expect(record.as(people.namedNurse).available).toContain('recordChallenge');
    expect(record.as(people.palsOfficer).available).toContain('recordChallenge');
    expect(record.as(people.complaintsOfficer).available).toContain('recordChallenge');
    expect(record.as(people.wardSister).available).not.toContain('recordChallenge');
  });
});
