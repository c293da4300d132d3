import { ownWord } from '../doors/anEnding';
import { codesVersion } from '../../policy/codes';
import { codeAs } from '../../policy/sections/monitoring/coding';
import { outcomeOf } from '../../policy/sections/monitoring/questions';
import { caseCommands } from '../../policy/machine/caseSections';
import { leadsFrom } from '../../policy/machine/command';
import { aCase, acknowledgedAndAgreed, aTriagedCase, plainConcern } from '../doors/aCase';
import { anAnsweredCase, anInvestigatedCase } from '../doors/aResponse';
import { people } from '../doors/people';

const sentence = expect.any(String) as string;
const codes = {
  subjects: ['waitingTimes', 'communications'],
  professions: ['nursing'],
  service: 'crisis',
} as const;
const learning = 'Tell people about delays.';
const coding = { what: sentence, paragraph: '8.39', command: 'codeCase', blocks: 'closing' };

describe('R8.39b: subject, service, profession and outcome', () => {
  it('are coded before a complaint closes after its response', () => {
    const answered = anAnsweredCase();
    expect(answered.missing).toContainEqual(coding);
    expect(answered.tries('closeAfterResponse', { learning })).toMatchObject({
      refused: 'notMet',
      paragraph: '8.39',
    });
    answered.does('codeCase', codes);
    expect(answered.state.monitoring.codes).toEqual({ ...codes, version: codesVersion });
    expect(answered.missing).not.toContainEqual(coding);
    expect(answered.does('closeAfterResponse', { learning }).state.stage).toBe('closed');
  });

  it.each([
    ['subjects', { ...codes, subjects: [] }],
    ['professions', { ...codes, professions: [] }],
    ['service', { ...codes, service: '' }],
    ['outcome', { ...codes, outcome: 'unknown' }],
  ])('are not coded without %s', (field, entries) => {
    expect(Object.keys(anAnsweredCase().tries('codeCase', entries).fields ?? {})).toEqual([field]);
  });

  it.each([
    [['upheld', 'upheld'], 'upheld'],
    [['upheld', 'notUpheld'], 'partlyUpheld'],
    [['partlyUpheld', 'partlyUpheld'], 'partlyUpheld'],
    [['notUpheld', 'notUpheld'], 'notUpheld'],
    [['settled', 'settled'], 'settled'],
    [['settled', 'notUpheld'], 'notUpheld'],
    [['settled', 'upheld'], 'partlyUpheld'],
  ] as const)('D21: findings of %j come to: %s', (found, outcome) => {
    const investigated = anInvestigatedCase(found);
    expect(outcomeOf(investigated.state)).toBe(outcome);
    expect(investigated.prefilled('codeCase')).toMatchObject({ service: plainConcern.service });
  });

  it('the outcome is that of the findings, and no other', () => {
    const investigated = anInvestigatedCase(['upheld']);
    expect(investigated.tries('codeCase', { ...codes, outcome: 'notUpheld' })).toMatchObject({
      paragraph: '8.39',
      fields: { outcome: sentence },
    });
    investigated.does('codeCase', { ...codes, outcome: 'upheld' });
    expect(investigated.state.monitoring.codes).not.toHaveProperty('outcome');
  });

  it('the outcome is asked for where there are no findings', () => {
    const early = aTriagedCase('closerLook').does('codeCase', codes);
    expect(outcomeOf(early.state)).toBeUndefined();
    expect(early.missing).toContainEqual(coding);
    early.does('codeCase', { ...codes, outcome: 'settled' });
    expect(outcomeOf(early.state)).toBe('settled');
    expect(early.missing).not.toContainEqual(coding);
  });

  it('are prefilled with what is coded already, else with what was said when it was logged', () => {
    const logged = aTriagedCase('closerLook', { subject: 'appointments' });
    expect(logged.prefilled('codeCase')).toEqual({
      service: 'communityNorth',
      subjects: 'appointments',
    });
    expect(logged.does('codeCase', codes).prefilled('codeCase')).toMatchObject(codes);
  });

  it('an early resolution is coded on the form that closes it, by subject, profession and outcome', () => {
    const early = acknowledgedAndAgreed(aTriagedCase('earlyResolution', { subject: 'appointments' }));
    expect(early.missing).not.toContainEqual(coding);
    expect(early.prefilled('closeEarlyResolution')).toMatchObject({ subjects: 'appointments' });
    const closing = {
      resolvedOn: '2026-01-05',
      how: 'phone',
      response: 'x',
      satisfied: true,
      confirmedBy: 'x',
      summarySentOn: '2026-01-05',
      learning,
      subjects: ['appointments'],
      professions: ['medical'],
      outcome: 'upheld',
      ombudsman: true,
    };
    for (const field of ['subjects', 'professions', 'outcome'])
      expect(
        Object.keys(early.tries('closeEarlyResolution', { ...closing, [field]: '' }).fields ?? {}),
      ).toEqual([field]);
    early.does('closeEarlyResolution', closing);
    expect(early.state.monitoring.codes).toEqual({
      subjects: ['appointments'],
      professions: ['medical'],
      outcome: 'upheld',
      service: 'communityNorth',
      version: codesVersion,
    });
    expect(early.missing).not.toContainEqual(expect.objectContaining({ command: 'codeCase' }));
  });

  it('a complaint that was withdrawn is coded without an outcome', () => {
    const withdrawn = aTriagedCase('closerLook').does('withdraw', { ...ownWord, learning });
    expect(withdrawn.missing).not.toContainEqual(expect.objectContaining({ command: 'codeCase' }));
  });

  it('are for complaints: nothing else is held up by them', () => {
    for (const route of ['enquiry', 'feedback', 'copiedIn', 'ledElsewhere'])
      expect(aTriagedCase(route, {}, { leadBody: 'x' }).missing).not.toContainEqual(
        expect.objectContaining({ command: 'codeCase' }),
      );
    expect(aCase().as(people.palsOfficer).available).not.toContain('codeCase');
  });
});

describe('R8.39b: a plain enquiry', () => {
  const enquiry = (concern = {}) => aTriagedCase('enquiry', concern);
  const closing = {
    resolvedOn: '2026-01-05',
    how: 'phone',
    response: 'x',
    satisfied: true,
    confirmedBy: 'x',
    summarySentOn: '2026-01-05',
    learning,
    subject: 'appointments',
  };

  it('says what it was mostly about in one choice, which starts from what was logged', () => {
    expect(Object.keys(enquiry().tries('closeEnquiry', { ...closing, subject: '' }).fields ?? {})).toEqual([
      'subject',
    ]);
    expect(enquiry().prefilled('closeEnquiry')?.subject).toBeUndefined();
    expect(enquiry({ subject: 'waitingTimes' }).prefilled('closeEnquiry')?.subject).toBe('waitingTimes');
    expect(enquiry().does('closeEnquiry', closing).state.monitoring.codes).toEqual({
      subjects: ['appointments'],
      professions: [],
      service: 'communityNorth',
      version: codesVersion,
    });
  });

  it('keeps the subjects it has been coded with, unless another is chosen', () => {
    const coded = () => enquiry().does('codeCase', { ...codes, subjects: ['appointments', 'access'] });
    expect(coded().prefilled('closeEnquiry')?.subject).toBe('appointments');
    expect(coded().does('closeEnquiry', closing).state.monitoring.codes).toMatchObject({
      subjects: ['appointments', 'access'],
      professions: ['nursing'],
      service: 'crisis',
    });
    expect(
      coded().does('closeEnquiry', { ...closing, subject: 'facilities' }).state.monitoring.codes?.subjects,
    ).toEqual(['facilities']);
  });
});

it('R8.41: feedback and anonymous concerns may say what they are about', () => {
  const feedback = aTriagedCase('feedback', { subject: 'facilities' });
  expect(feedback.prefilled('closeFeedback')).toEqual({ subject: 'facilities' });
  expect(
    feedback.does('closeFeedback', { learning, subject: 'facilities' }).state.monitoring.codes?.subjects,
  ).toEqual(['facilities']);
  expect(aTriagedCase('feedback').does('closeFeedback', { learning }).state.monitoring.codes).toBeUndefined();
  const anonymous = aTriagedCase('learning', { raisedBy: 'anonymous', subject: 'access' });
  expect(anonymous.prefilled('closeLearning')).toEqual({ subject: 'access' });
  expect(
    anonymous.does('closeLearning', { lookedInto: true, learning, subject: 'access' }).state.monitoring.codes
      ?.subjects,
  ).toEqual(['access']);
});

it('codes are kept by key, with the version of the list they come from', () => {
  expect(codeAs(aTriagedCase('closerLook').state, { subjects: ['access'] })).toEqual({
    type: 'coded',
    codes: { version: codesVersion, subjects: ['access'], professions: [], service: 'communityNorth' },
  });
});

describe('R8.37, R8.7e: learning', () => {
  const asking = caseCommands
    .filter(({ fields }) => 'learning' in fields)
    .filter(({ name }) => name !== 'writeNextSteps');
  const closing = caseCommands.filter((command) =>
    command.stages.some((stage) => leadsFrom(command, stage).includes('closed')),
  );

  it('is asked for on every closure by a person, and a bare “none” is not an answer', () => {
    const without = closing.filter((command) => !asking.includes(command)).map(({ name }) => name);
    // What was no case of its own has nothing to learn from (L26).
    expect(without.sort()).toEqual(['closeDuplicate', 'closeLoggedInError']);
    for (const { name, fields } of asking)
      expect([name, fields.learning]).toEqual([name, expect.objectContaining({ notBare: sentence })]);
  });

  it.each(['', 'None', 'none.', 'N/A', 'nothing', '—'])('“%s” does not close a case', (answer) => {
    expect(
      Object.keys(aTriagedCase('feedback').tries('closeFeedback', { learning: answer }).fields ?? {}),
    ).toEqual(['learning']);
  });

  it.each(['None, because it was outside our control.', 'Ring people back.'])('“%s” does', (answer) => {
    expect(aTriagedCase('feedback').does('closeFeedback', { learning: answer }).state.closing.learning).toBe(
      answer,
    );
  });

  it('is asked for when it was sorted there and then', () => {
    const sorted = { sorted: true, actionTaken: 'Rang the clinic', satisfied: true };
    expect(() => aCase({ ...sorted, learning: 'None' })).toThrow('Say what can be learnt');
    expect(aCase({ ...sorted, learning }).state.closing).toMatchObject({ ending: 'sortedAtOnce', learning });
  });
});

describe('R8.39c: the equality questions', () => {
  const offer = { on: '2026-01-05', how: 'letter' };

  it('are offered with every complaint, and only the offer is on the case', () => {
    const complaint = aTriagedCase('closerLook');
    const owed = {
      what: 'Offer the equality questions',
      paragraph: '8.39',
      command: 'offerEqualityQuestions',
    };
    expect(complaint.missing).toContainEqual(owed);
    complaint.does('offerEqualityQuestions', offer);
    expect(complaint.state.monitoring).toEqual({ equalityOffered: '2026-01-05' });
    expect(complaint.missing).not.toContainEqual(owed);
    expect(complaint.available).not.toContain('offerEqualityQuestions');
  });

  it('are no part of an enquiry', () => {
    expect(aTriagedCase('enquiry').available).not.toContain('offerEqualityQuestions');
    expect(aTriagedCase('enquiry').missing).not.toContainEqual(
      expect.objectContaining({ command: 'offerEqualityQuestions' }),
    );
  });
});

it('R8.39a: a case keeps its reference and all that happened to it, in order', () => {
  const kept = aTriagedCase('closerLook').does('correctRecord', {
    field: 'words',
    text: 'Other words',
    reason: 'A slip',
  });
  expect(kept.state.reference).toBe('C26-7K4MQ');
  expect(kept.events.map(({ meta }) => meta.seq)).toEqual(kept.events.map((_event, index) => index + 1));
  expect(kept.events[0]?.event).toMatchObject({
    type: 'concernLogged',
    concern: { words: plainConcern.words },
  });
});
