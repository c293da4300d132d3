import { ownWord } from '../doors/anEnding';
import { maySee } from '../../policy/access/access';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import { linkedProcesses } from '../../policy/sections/otherProcedures/questions';
import { aCase, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { aComplaint, anAgreedInvestigation, anInvestigation } from '../doors/anInvestigation';
import { people } from '../doors/people';

const coroner = { process: 'coroner', why: 'There is an inquest.' };
const told = {
  process: 'coroner',
  explanation: 'An inquest asks how somebody died.',
  signpost: 'The coroner’s office',
  on: '2026-01-06',
  how: 'phone',
};

const gapsOn = ({ missing }: CaseUnderTest) =>
  missing.filter(({ command }) =>
    ['recordAdvice', 'tellOfProcess', 'recordProcessOutcome'].includes(command ?? ''),
  );
const prefillOf = (theCase: CaseUnderTest, name: string) =>
  caseCommandNamed(name)?.prefill(theCase.state, theCase.context);

describe('Another process may help beside the complaint', () => {
  it('R6.1 R6.2 links the processes ticked at triage', () => {
    const given = aTriagedCase('enquiry', {}, { otherProcesses: ['legal', 'patientSafety'] });
    expect(linkedProcesses(given.state)).toEqual([
      { process: 'patientSafety', label: 'A patient safety investigation', advice: [] },
      { process: 'legal', label: 'Legal advice or action', advice: [] },
    ]);
    expect(given.notices).toContainEqual(
      expect.objectContaining({ to: { role: 'patientSafetyLead' }, command: 'recordAdvice' }),
    );
    expect(linkedProcesses(aTriagedCase('enquiry').state)).toEqual([]);
  });

  it.each([
    ['waiting for triage', () => aCase().as(people.palsOfficer)],
    ['a PALS enquiry', () => aTriagedCase('enquiry')],
    ['waiting for an investigator', () => aComplaint()],
    ['being investigated', () => anInvestigation()],
  ] as const)('R6.2 links one at any stage: %s', (_stage, open) => {
    const given = open();
    expect(given.available).toContain('linkProcess');
    expect(given.available).not.toContain('recordAdvice');
    given.does('linkProcess', { ...coroner, contact: 'The coroner’s officer' });
    expect(linkedProcesses(given.state)).toEqual([
      {
        process: 'coroner',
        label: 'A coroner’s investigation or inquest',
        advice: [],
        contact: 'The coroner’s officer',
      },
    ]);
    expect(given.available).toEqual(
      expect.arrayContaining(['recordAdvice', 'tellOfProcess', 'recordProcessOutcome']),
    );
    expect(given.tries('linkProcess', coroner).fields?.process).toContain('linked to this case already');
  });

  it.each([
    ['patientSafety', ['patientSafetyLead', 'leadManager']],
    ['coroner', ['legalLead', 'leadManager']],
    ['legal', ['legalLead', 'leadManager']],
    ['regulator', ['leadManager']],
  ] as const)(
    'R6.2 R6.3 asks whoever knows it for advice, and lets them see the case: %s',
    (process, leads) => {
      const before = anInvestigation();
      const count = before.notices.length;
      const given = before.does('linkProcess', { process, why: 'x' });
      expect(given.notices.slice(count).map(({ to }) => to)).toEqual(leads.map((role) => ({ role })));
      expect(given.notices.at(-1)).toMatchObject({ paragraph: '6.2', command: 'recordAdvice' });
      expect(maySee(given.state, people[leads[0]])).toBe(true);
      expect(given.as(people[leads[0]]).available).toContain('recordAdvice');
    },
  );

  it('R6.2 lets whoever logged it link one, and nobody outside the case', () => {
    expect(
      anInvestigation().as(people.wardSister).does('linkProcess', coroner).state.otherProcedures.records,
    ).toHaveProperty('coroner');
    expect(anInvestigation().as(people.stranger).tries('linkProcess', coroner).refused).toBe('notFound');
    expect(maySee(anInvestigation().state, people.legalLead)).toBe(false);
  });

  it('R6.3 keeps the advice that was taken', () => {
    const given = anInvestigation().does('linkProcess', coroner);
    expect(gapsOn(given)[0]).toEqual({
      what: 'Seek advice: a coroner’s investigation or inquest',
      paragraph: '6.2',
      command: 'recordAdvice',
    });
    given.does('recordAdvice', {
      process: 'coroner',
      from: 'Legal services',
      advice: 'Keep the records.',
      on: '2026-01-06',
    });
    given.does('recordAdvice', {
      process: 'coroner',
      from: 'The coroner',
      advice: 'Go on.',
      on: '2026-01-06',
    });
    expect(linkedProcesses(given.state)[0]?.advice).toEqual([
      { from: 'Legal services', on: '2026-01-06' },
      { from: 'The coroner', on: '2026-01-06' },
    ]);
    expect(gapsOn(given).some(({ command }) => command === 'recordAdvice')).toBe(false);
  });

  it('R6.1 R6.3 has the person told, with somebody independent to turn to, before the draft', () => {
    const given = anInvestigation().does('linkProcess', coroner);
    expect(gapsOn(given)[1]).toEqual({
      what: 'Tell the person about a coroner’s investigation or inquest, and who can advise them',
      paragraph: '6.2',
      command: 'tellOfProcess',
      blocks: 'draft',
    });
    for (const part of ['explanation', 'signpost', 'on', 'how'])
      expect(given.tries('tellOfProcess', { ...told, [part]: '' }).fields?.[part]).toBeDefined();
    expect(given.tries('tellOfProcess', { ...told, on: '2026-01-04' }).fields?.on).toContain(
      'before it reached us',
    );
    given.does('tellOfProcess', told);
    expect(linkedProcesses(given.state)[0]?.toldOn).toBe('2026-01-06');
    expect(gapsOn(given).some(({ command }) => command === 'tellOfProcess')).toBe(false);
  });

  it('R6.2 R6.3 keeps the contact beside the advice, what the person was told and what came of it', () => {
    const given = anInvestigation()
      .does('linkProcess', { ...coroner, contact: 'The coroner’s officer' })
      .does('recordAdvice', { process: 'coroner', from: 'Legal services', advice: 'x', on: '2026-01-06' })
      .does('tellOfProcess', told)
      .does('recordProcessOutcome', { process: 'coroner', ended: true, outcome: 'It has ended.' });
    expect(linkedProcesses(given.state)).toEqual([
      {
        process: 'coroner',
        label: 'A coroner’s investigation or inquest',
        contact: 'The coroner’s officer',
        advice: [{ from: 'Legal services', on: '2026-01-06' }],
        toldOn: '2026-01-06',
        outcome: { ended: true, words: 'It has ended.' },
      },
    ]);
    const { process } = caseCommandNamed('tellOfProcess')?.fields ?? {};
    expect(process?.kind === 'pick' && process.from(given.state, given.context)).toEqual({
      coroner: expect.stringContaining('INQUEST') as string,
    });
  });

  it('R6.4 pauses nothing', () => {
    const given = anAgreedInvestigation();
    const dates = () => given.clocks.map(({ name, of, due, state }) => [name, of, due, state]);
    const before = dates();
    expect(before.map(([name]) => name)).toEqual(expect.arrayContaining(['response', 'sixMonths']));
    for (const process of ['patientSafety', 'coroner', 'regulator', 'legal'])
      given.does('linkProcess', { process, why: 'x' });
    expect(dates()).toEqual(before);
    expect(given.state.stage).toBe('investigation');
    expect(given.confirmed('linkProcess')).toContain('The complaint and its clocks carry on.');
  });

  it('R6.4 asks what came of it before the response is complete', () => {
    const given = anInvestigation().does('linkProcess', coroner);
    const gap = {
      what: 'Say what came of a coroner’s investigation or inquest, or that it still goes on',
      paragraph: '6.3',
      command: 'recordProcessOutcome',
      blocks: 'draft',
    };
    expect(given.missing).toContainEqual(gap);
    expect(aComplaint().does('linkProcess', coroner).missing).not.toContainEqual(gap);
    expect(given.tries('submitDraft').sentence).toContain('Say what came of a coroner’s investigation');
    expect(prefillOf(given, 'recordProcessOutcome')).toEqual({ process: 'coroner' });
    given.does('recordProcessOutcome', {
      process: 'coroner',
      ended: false,
      outcome: 'The inquest is in May.',
    });
    expect(given.missing).not.toContainEqual(gap);
    expect(linkedProcesses(given.state)[0]?.outcome).toEqual({
      ended: false,
      words: 'The inquest is in May.',
    });
  });

  it('R6.3 owes nothing on a closed case', () => {
    const closed = aComplaint()
      .does('linkProcess', coroner)
      .does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(gapsOn(closed)).toEqual([]);
  });
});

describe('A red flag goes to its lead at any stage', () => {
  it('R2.3d from the investigation too', () => {
    const given = anInvestigation().does('raiseRedFlag', {
      flags: ['safeguarding'],
      danger: 'notKnown',
      note: 'Something she said',
    });
    expect(given.notices.slice(-2)).toEqual([
      expect.objectContaining({ to: { role: 'safeguardingLead' }, urgent: true }),
      expect.objectContaining({ to: { role: 'leadManager' }, urgent: true }),
    ]);
  });
});

describe('A private provider answers for itself', () => {
  const provided = () => aCase({ service: 'privateProvider' }).as(people.palsOfficer);
  const reached = { step: 'forwarded', provider: 'Sample provider', consent: true, on: '2026-01-05' };

  it('R10.2 is sent on with consent', () => {
    const given = provided();
    expect(given.missing).toContainEqual({
      what: 'Send it on to the provider, or tell the person how to reach it',
      paragraph: '10.2',
      command: 'reachProvider',
    });
    expect(given.tries('reachProvider', { ...reached, consent: false }).fields?.consent).toContain(
      'only if the person agrees',
    );
    expect(given.tries('reachProvider', { ...reached, on: '2026-01-04' }).fields?.on).toBeDefined();
    given.does('reachProvider', reached);
    expect(given.state.otherProcedures.provider).toEqual({ step: 'forwarded', on: '2026-01-05' });
    expect(given.missing.some(({ command }) => command === 'reachProvider')).toBe(false);
    expect(given.available).not.toContain('reachProvider');
    given.does('linkProcess', { process: 'legal', why: 'x' });
    expect(given.state.otherProcedures).toMatchObject({
      provider: { step: 'forwarded' },
      records: { legal: {} },
    });
    for (const person of [people.complaintsOfficer, people.leadManager])
      expect(provided().as(person).available).toContain('reachProvider');
  });

  it('R10.2 or the person is told how to reach it, for which no consent is asked', () => {
    const given = provided().does('reachProvider', {
      step: 'signposted',
      provider: 'Sample provider',
      on: '2026-01-05',
    });
    expect(given.state.otherProcedures.provider?.step).toBe('signposted');
  });

  it('R10.2 is not for a service of our own', () => {
    const given = aCase().as(people.palsOfficer);
    expect(given.available).not.toContain('reachProvider');
    expect(given.missing.some(({ command }) => command === 'reachProvider')).toBe(false);
    expect(given.tries('reachProvider', reached).sentence).toContain('a service of our own');
  });
});
