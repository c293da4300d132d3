import { caseStream } from '../../policy/machine/case';
import type { Entries } from '../../policy/machine/fields';
import { aCaseUnderInvestigation, aClosedCase, aDraftedCase, anInvestigatedCase } from '../doors/aResponse';
import { blockedBy, gapsFor, prefillOf, wrongIn } from '../doors/formsAndGaps';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

describe('the duty of candour', () => {
  it('R0.1 is asked again before a final response, whatever was said at triage', () => {
    const investigated = anInvestigatedCase();
    expect(blockedBy(investigated, 'answerCandour')).toBe('draft');
    investigated.does('answerCandour', { answer: 'no', note: 'No harm came of it.' });
    expect(gapsFor(investigated, 'answerCandour')).toEqual([]);
    expect(gapsFor(investigated, 'recordCandour')).toEqual([]);
    expect(caseStream.confirm('answerCandour', investigated.state, investigated.context)).toBe('Recorded.');
    expect(investigated.notices.filter(({ paragraph }) => paragraph === '2.3')).toEqual([]);
  });

  it.each(['yes', 'unsure'])('R0.1 tells the patient safety lead at once when the answer is %s', (answer) => {
    const investigated = anInvestigatedCase().does('answerCandour', { answer, note: 'A fall.' });
    expect(investigated.notices.at(-1)).toMatchObject({ to: { role: 'patientSafetyLead' }, urgent: true });
    expect(gapsFor(investigated, 'recordCandour')).toEqual([
      'Ask the patient safety lead whether the duty of candour applies',
    ]);
    expect(caseStream.confirm('answerCandour', investigated.state, investigated.context)).toContain(
      'patient safety lead has been told',
    );
    expect(investigated.as(people.patientSafetyLead).tries('withdraw').refused).not.toBe('notFound');
  });

  it('R0.1 reminds, step by step, and never stands in the way of the letter', () => {
    const drafted = aDraftedCase().does('answerCandour', { answer: 'yes', note: 'A fall.' });
    expect(blockedBy(drafted, 'recordCandour')).toBeUndefined();
    drafted.does('recordCandour', { applies: true });
    expect(gapsFor(drafted, 'recordCandour')).toEqual([
      'Duty of candour: tell the person in person, with an apology',
    ]);
    drafted.does('recordCandour', { applies: true, toldOn: '2026-02-02' });
    expect(prefillOf(drafted, 'recordCandour')).toEqual({ applies: true, toldOn: '2026-02-02' });
    const inFuture = { applies: true, toldOn: '2026-02-03', writtenOn: '2026-02-03' };
    expect(wrongIn(drafted.tries('recordCandour', inFuture))).toEqual(['toldOn', 'writtenOn']);
    expect(gapsFor(drafted, 'recordCandour')).toEqual([
      'Duty of candour: send the person the written account',
    ]);
    drafted.does('recordCandour', { applies: true, toldOn: '2026-02-02', writtenOn: '2026-02-02' });
    expect(gapsFor(drafted, 'recordCandour')).toEqual([]);
  });

  it.each<Entries>([{ applies: false }, { applies: true, attempts: 'Two letters and a call.' }])(
    'R0.1 is settled by the advice %j',
    (advice) => {
      const investigated = anInvestigatedCase().does('answerCandour', { answer: 'unsure', note: 'A fall.' });
      expect(gapsFor(investigated.does('recordCandour', advice), 'recordCandour')).toEqual([]);
      expect(investigated.available).not.toContain('recordCandour');
    },
  );

  it.each(['yes', 'unsure'])('R0.1 keeps a “%s” at triage open until there is advice on it', (candour) => {
    const investigated = aCaseUnderInvestigation({}, { candour });
    expect(gapsFor(investigated, 'recordCandour')).toHaveLength(1);
    investigated.does('answerCandour', { answer: 'no', note: 'It was nothing.' });
    expect(gapsFor(investigated, 'recordCandour')).toHaveLength(1);
  });

  it('R0.1 keeps the advice on what triage asked when the answer before the letter is no', () => {
    const advised = aCaseUnderInvestigation({}, { candour: 'unsure' })
      .does('recordCandour', { applies: false })
      .does('answerCandour', { answer: 'no', note: 'As advised.' });
    expect(gapsFor(advised, 'recordCandour')).toEqual([]);
  });

  it('R0.1 R7.1a brings in the patient safety lead only where candour is in doubt', () => {
    const sure = anInvestigatedCase().does('answerCandour', { answer: 'no', note: 'No harm came of it.' });
    expect(sure.as(people.patientSafetyLead).tries('withdraw').refused).toBe('notFound');
  });

  it('R0.1 asks for new advice on new facts, unless the duty is being met already', () => {
    const doubted = anInvestigatedCase()
      .does('answerCandour', { answer: 'unsure', note: 'A fall.' })
      .does('recordCandour', { applies: false })
      .does('answerCandour', { answer: 'no', note: 'As advised.' });
    expect(gapsFor(doubted, 'recordCandour')).toEqual([]);
    doubted.does('answerCandour', { answer: 'yes', note: 'A fracture.' });
    expect(gapsFor(doubted, 'recordCandour')).toHaveLength(1);
    doubted
      .does('recordCandour', { applies: true, toldOn: '2026-02-02', writtenOn: '2026-02-02' })
      .does('answerCandour', { answer: 'yes', note: 'Still so.' });
    expect(gapsFor(doubted, 'recordCandour')).toEqual([]);
  });

  it('R0.1 drops what was asked only where the duty applies when the lead says that it does not', () => {
    const answers = { toldOn: '2026-02-02', writtenOn: '2026-02-02', attempts: 'A call.' };
    const advised = anInvestigatedCase().does('recordCandour', { applies: false, ...answers });
    expect(advised.state.response.before.candourAdvice).toEqual({ applies: false });
  });

  it('R0.1 ends its reminders with the case', () => {
    const closed = aClosedCase();
    happened(closed, { type: 'candourAnswered', answer: 'yes', note: 'A fall.' });
    expect(gapsFor(closed, 'recordCandour')).toEqual([]);
  });
});
