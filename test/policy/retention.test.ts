import { agreedToEnd, aWithdrawal } from '../doors/anEnding';
import { caseStream, initialState } from '../../policy/machine/case';
import { view } from '../../policy/access/view';
import { plainConcern } from '../doors/aCase';
import { aClosedCase, anAnsweredCase, aSignedCase, codes, sentToPerson } from '../doors/aResponse';
import { people } from '../doors/people';

const sentence = expect.any(String) as string;
const hold = { reason: 'A claim', askedBy: 'Legal Services' } as const;
const dispose = { checked: true, reason: 'Its time is over.' } as const;

/** It closed on 9 February 2026, so its last day is 9 February 2036. */
const closed = () => aClosedCase().as(people.leadManager);
const over = () => closed().on('2036-02-10');

describe('R7.1b: how long a case is kept', () => {
  it('is ten years from the day it closed, and the clock says so', () => {
    expect(closed().clock('retention')).toMatchObject({
      due: '2036-02-09',
      state: 'running',
      paragraph: '7.1',
    });
    expect(closed().on('2036-02-09').clock('retention')?.state).toBe('running');
    expect(over().clock('retention')?.state).toBe('ended');
    expect(closed().clock('retention')?.explain()).toBe(
      'It closed on Monday 9 February 2026 and is kept for ten years, until Saturday 9 February 2036. After that the Lead Manager may dispose of it.',
    );
    expect(anAnsweredCase().clock('retention')).toBeUndefined();
  });

  it('runs from the last time it closed', () => {
    const again = closed()
      .does('reopen', {
        receivedOn: '2026-02-09',
        reason: 'newEvidence',
        words: 'x',
        issues: ['1'],
        canAdd: true,
      })
      .on('2026-03-02');
    expect(again.clock('retention')).toBeUndefined();
    expect(agreedToEnd(again, 'withdrawn').does('withdraw', aWithdrawal).clock('retention')?.due).toBe(
      '2036-03-02',
    );
  });

  it('asks the Lead Manager to dispose of it after that, and not before', () => {
    const owed = { what: sentence, paragraph: '7.1', command: 'disposeOfCase' };
    expect(closed().on('2036-02-09').missing).not.toContainEqual(owed);
    expect(over().missing).toContainEqual(owed);
    expect(over().available).toContain('disposeOfCase');
    expect(closed().on('2036-02-09').available).not.toContain('disposeOfCase');
    expect(over().as(people.complaintsOfficer).available).not.toContain('disposeOfCase');
  });

  it('is no shorter for anybody', () => {
    expect(closed().on('2036-02-09').tries('disposeOfCase', dispose)).toMatchObject({
      refused: 'notMet',
      paragraph: '7.1',
      sentence: 'It is kept for ten years, until Saturday 9 February 2036.',
    });
  });
});

describe('R7.1b: a legal hold', () => {
  it('keeps it, and says so', () => {
    const held = closed().does('placeLegalHold', hold).on('2036-02-10');
    expect(held.notices.at(-1)).toEqual({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ is on legal hold.',
      paragraph: '7.1',
    });
    expect(held.clock('retention')).toMatchObject({ state: 'paused' });
    expect(held.clock('retention')?.explain()).toContain('A legal hold keeps it longer.');
    expect(held.missing).not.toContainEqual(expect.objectContaining({ command: 'disposeOfCase' }));
    expect(held.available).not.toContain('disposeOfCase');
    expect(held.tries('disposeOfCase', dispose)).toMatchObject({
      paragraph: '7.1',
      sentence: 'It is on legal hold.',
    });
  });

  it('stands until every one of them is lifted', () => {
    const held = closed()
      .does('placeLegalHold', hold)
      .does('placeLegalHold', { ...hold, reason: 'An inquest' })
      .on('2036-02-10');
    held.does('liftLegalHold', { hold: '1', reason: 'The claim is settled.' });
    expect(held.prefilled('liftLegalHold')).toEqual({ hold: '2' });
    expect(held.tries('disposeOfCase', dispose)).toMatchObject({ sentence: 'It is on legal hold.' });
    held.does('liftLegalHold', { hold: '2', reason: 'The inquest is over.' });
    expect(held.available).not.toContain('liftLegalHold');
    expect(held.does('disposeOfCase', dispose).state.stage).toBe('disposed');
  });

  it('can be put on an open case, and holds up nothing of its handling', () => {
    const answered = anAnsweredCase().does('placeLegalHold', hold);
    expect(answered.state).toMatchObject({
      stage: 'responded',
      retention: { holds: [{ id: '1', reason: 'A claim', placedOn: '2026-02-06' }] },
    });
    expect(
      answered
        .does('codeCase', { subjects: ['access'], professions: ['nursing'], service: 'crisis' })
        .does('closeAfterResponse', { learning: 'Sample learning' }).state.stage,
    ).toBe('closed');
  });

  it.each([
    ['complaintsOfficer', true, false],
    ['leadManager', true, true],
    ['palsOfficer', false, false],
    ['investigator', false, false],
  ] as const)('%s may place one: %s, and lift one: %s', (who, place, lift) => {
    const held = closed().does('placeLegalHold', hold).as(people[who]);
    expect([held.available.includes('placeLegalHold'), held.available.includes('liftLegalHold')]).toEqual([
      place,
      lift,
    ]);
  });

  it('may be placed and lifted by the legal lead whom a red flag brought in', () => {
    const flagged = aSignedCase(['notUpheld'], { flags: ['legal'] })
      .on('2026-02-06')
      .as(people.legalLead)
      .does('acceptRedFlags')
      .as(people.complaintsOfficer)
      .does('recordSent', sentToPerson)
      .does('codeCase', codes)
      .does('closeAfterResponse', { learning: 'Say why a clinic runs late.' })
      .as(people.legalLead);
    expect(flagged.does('placeLegalHold', hold).available).toContain('liftLegalHold');
  });
});

describe('R8.39a, D36: disposal', () => {
  it('is a person’s act, after making sure that nobody needs it', () => {
    expect(over().tries('disposeOfCase', { ...dispose, checked: false })).toMatchObject({
      fields: { checked: sentence },
    });
    expect(Object.keys(over().tries('disposeOfCase', { ...dispose, reason: '' }).fields ?? {})).toEqual([
      'reason',
    ]);
    expect(over().as(people.complaintsOfficer).tries('disposeOfCase', dispose)).toMatchObject({
      refused: 'notYours',
    });
  });

  it('waits for its actions', () => {
    const acting = closed()
      .does('addAction', {
        what: 'x',
        owner: people.seniorManager.id,
        due: '2026-03-02',
        because: 'learning',
      })
      .on('2036-02-10');
    expect(acting.tries('disposeOfCase', dispose)).toMatchObject({ paragraph: '8.39' });
    expect(
      acting.does('dropAction', { action: '1', reason: 'Long past' }).does('disposeOfCase', dispose).state
        .stage,
    ).toBe('disposed');
  });

  it('leaves the reference, the dates, who and why, and nothing else', () => {
    const gone = over().does('disposeOfCase', dispose);
    const { retention, reference, stage, stageSince, stageBefore, journey, version, changed, ...rest } =
      gone.state;
    expect(journey).toEqual([{ stage: 'disposed', on: '2036-02-10' }]);
    expect({ reference, stage, stageSince, stageBefore }).toEqual({
      stageBefore: 'unlogged',
      reference: 'C26-7K4MQ',
      stage: 'disposed',
      stageSince: '2036-02-10',
    });
    expect(retention).toEqual({
      holds: [],
      disposed: {
        receivedOn: '2026-01-05',
        closedOn: '2026-02-09',
        keptUntil: '2036-02-09',
        reason: dispose.reason,
        on: '2036-02-10',
        by: people.leadManager.id,
      },
    });
    expect(changed).toEqual({ retention: version });
    const {
      retention: _slice,
      reference: _reference,
      stage: _stage,
      journey: _journey,
      version: _version,
      changed: _changed,
      ...blank
    } = initialState('C26-7K4MQ');
    expect(rest).toEqual(blank);
    const kept = JSON.stringify(gone.state);
    for (const words of [plainConcern.words, plainConcern.personName, plainConcern.address, 'The findings'])
      expect(kept).not.toContain(words);
    expect(gone.confirmed('disposeOfCase')).toContain('C26-7K4MQ has been disposed of');
  });

  it('can be told from its own event alone, so that the events before it can go', () => {
    const gone = over().does('disposeOfCase', dispose);
    expect(caseStream.evolve(initialState('C26-7K4MQ'), gone.events.at(-1)!)).toEqual(gone.state);
  });

  it('leaves nothing to do, nothing owed, nothing to read and no clock', () => {
    const gone = over().does('disposeOfCase', dispose);
    expect(view(gone.state, people.leadManager)).toMatchObject({
      reference: 'C26-7K4MQ',
      summary: { stage: 'disposed' },
    });
    expect([gone.available, gone.missing, gone.clocks]).toEqual([[], [], []]);
    expect(gone.tries('reopen')).toMatchObject({ refused: 'wrongStage' });
    expect(caseStream.promoted(gone.state, gone.context)).toMatchObject({
      stage: 'disposed',
      open: false,
      receivedOn: '2026-01-05',
      involved: [],
    });
    expect(gone.as(people.investigator).tries('reopen')).toMatchObject({ refused: 'notFound' });
  });
});
