import { ownWord } from '../doors/anEnding';
import { maySee, relationsOf } from '../../policy/access/access';
import { workOn } from '../../policy/sections/investigation/questions';
import { aFinishedInvestigation, anAgreedInvestigation, finding } from '../doors/anInvestigation';
import { commandOf } from '../doors/formsAndGaps';
import { people } from '../doors/people';

describe('A clinical issue needs the view of somebody qualified', () => {
  const request = {
    issue: '1',
    adviser: people.clinicalAdviser.id,
    question: 'Was the dose right?',
    dueOn: '2026-01-14',
  };
  const view = {
    issue: '1',
    view: 'It was within range.',
    qualification: 'Consultant psychiatrist',
    involved: false,
  };

  it('R8.23b blocks the draft while a clinical issue has none', () => {
    const found = aFinishedInvestigation().does('askClinicalView', request);
    expect(found.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([
      {
        what: 'Issue 1 still needs a clinical view',
        paragraph: '8.23',
        command: 'askClinicalView',
        begins: { issue: '1', clinical: 'true' },
        awaited: true,
        blocks: 'draft',
      },
    ]);
    found.as(people.clinicalAdviser).does('giveClinicalView', view);
    expect(found.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([]);
  });

  it('R8.23b asks the adviser, who sees the case and has a date', () => {
    const asked = anAgreedInvestigation().does('askClinicalView', request);
    expect(asked.notices.at(-1)).toEqual({
      to: { person: people.clinicalAdviser.id },
      say: 'Your clinical view is asked for on C26-7K4MQ.',
      paragraph: '8.23',
      command: 'giveClinicalView',
    });
    expect(relationsOf(asked.state, people.clinicalAdviser.id)).toEqual(['adviser']);
    expect(maySee(asked.state, people.clinicalAdviser)).toBe(true);
    expect(workOn(asked.state, '1').clinical).toBe(true);
    expect(
      asked.missing.some(({ what }) => what.startsWith('Issue 1') && what.includes('a clinical view')),
    ).toBe(true);
    expect(asked.clock('clinicalView', '1')).toMatchObject({
      label: 'Clinical view on issue 1',
      due: '2026-01-14',
      state: 'running',
    });
    expect(asked.on('2026-01-15').clock('clinicalView', '1')?.state).toBe('missed');
  });

  it('R8.23b keeps the view with the qualification, whether they were involved, and the day', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .on('2026-01-13')
      .as(people.clinicalAdviser);
    expect(given.available).toContain('giveClinicalView');
    expect(commandOf(given, 'giveClinicalView').prefill).toEqual({ issue: '1' });
    expect(
      given.tries('giveClinicalView', { ...view, qualification: '' }).fields?.qualification,
    ).toBeDefined();
    expect(given.tries('giveClinicalView', { ...view, involved: true }).fields?.whyInvolved).toBeDefined();
    given.does('giveClinicalView', { ...view, involved: true, whyInvolved: 'The only one in the field' });
    expect(workOn(given.state, '1').clinicalView).toEqual({
      view: 'It was within range.',
      qualification: 'Consultant psychiatrist',
      involved: true,
      whyInvolved: 'The only one in the field',
      on: '2026-01-13',
    });
    expect(given.clock('clinicalView', '1')).toMatchObject({ state: 'met', metOn: '2026-01-13' });
    expect(given.clock('clinicalView', '1')?.explain()).toContain('It came on Tuesday 13 January 2026.');
    expect(given.notices.at(-1)).toMatchObject({
      to: { person: people.investigator.id },
      say: 'C26-7K4MQ: a clinical view has come.',
    });
    expect(given.available).not.toContain('giveClinicalView');
    expect(given.as(people.investigator).tries('recordFinding', finding('1')).fields?.clinical).toContain(
      'This issue is about clinical care.',
    );
    given.does('recordFinding', finding('1', { clinical: true })).does('recordFinding', finding('2'));
    expect(workOn(given.state, '1').clinicalView?.view).toBe('It was within range.');
  });

  it('R8.23b does not take it from the investigator, nor from anybody named in it', () => {
    const given = anAgreedInvestigation().does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' });
    expect(
      given.tries('askClinicalView', { ...request, adviser: people.investigator.id }).fields?.adviser,
    ).toContain('somebody who does not investigate this');
    expect(
      given.tries('askClinicalView', { ...request, adviser: people.namedNurse.id }).fields?.adviser,
    ).toContain('named in this complaint');
    expect(given.tries('askClinicalView', { ...request, dueOn: '2026-01-06' }).fields?.dueOn).toBeDefined();
  });

  it('R8.23b takes it only on the issue they were asked about', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .does('askClinicalView', { ...request, issue: '2', adviser: people.clinicalTeam.id })
      .as(people.clinicalAdviser);
    expect(given.tries('giveClinicalView', { ...view, issue: '2' }).fields?.issue).toContain(
      'not asked about that issue',
    );
    expect(given.tries('declineClinicalView', { issue: '2', reason: 'x' }).fields?.issue).toContain(
      'not asked about that issue',
    );
    given.does('giveClinicalView', view);
    expect(given.tries('giveClinicalView', view).fields?.issue).toBeDefined();
    expect(given.as(people.stranger).tries('giveClinicalView', view).refused).toBe('notFound');
    expect(given.as(people.leadManager).tries('giveClinicalView', view).refused).toBe('notYours');
  });

  it('R8.23b can be declined, and then somebody else is asked', () => {
    const given = anAgreedInvestigation().does('askClinicalView', request).as(people.clinicalAdviser);
    expect(given.available).toContain('declineClinicalView');
    given.does('declineClinicalView', { issue: '1', reason: 'Not my field' });
    expect(given.clock('clinicalView')).toBeUndefined();
    expect(given.notices.at(-1)?.say).toContain('Please ask another');
    expect(maySee(given.state, people.clinicalAdviser)).toBe(false);
    given.as(people.investigator).does('askClinicalView', { ...request, adviser: people.clinicalTeam.id });
    expect(given.state.investigation.clinicalRequests).toEqual([
      { ...request, adviser: people.clinicalTeam.id },
    ]);
  });

  it('R8.23b replaces the request on one issue and leaves the others', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .does('askClinicalView', { ...request, issue: '2' })
      .does('askClinicalView', { ...request, dueOn: '2026-01-20' });
    expect(given.state.investigation.clinicalRequests.map(({ issue, dueOn }) => [issue, dueOn])).toEqual([
      ['2', '2026-01-14'],
      ['1', '2026-01-20'],
    ]);
  });

  it('R8.23b makes an issue clinical when a view comes on it unasked', () => {
    const given = anAgreedInvestigation().does('recordClinicalView', { ...view, on: '2026-01-06' });
    expect(workOn(given.state, '1').clinical).toBe(true);
    expect(given.clock('clinicalView')).toBeUndefined();
    expect(
      given.tries('recordClinicalView', { ...view, view: '', on: '2026-01-06' }).fields?.view,
    ).toBeDefined();
  });

  it('R8.23b says in words by when the view was asked for', () => {
    const given = anAgreedInvestigation().does('askClinicalView', request);
    expect(given.clock('clinicalView')?.explain()).toBe(
      'The view was asked for by Wednesday 14 January 2026.',
    );
    expect(given.clock('clinicalView')?.metOn).toBeUndefined();
  });

  it('R8.23b offers the adviser only the issues still open', () => {
    const given = anAgreedInvestigation().does('askClinicalView', request).as(people.clinicalAdviser);
    const { issue } = commandOf(given, 'giveClinicalView').fields;
    expect(issue?.kind === 'pick' && issue.from(given.state, given.context)).toEqual({
      1: '1. The wait',
    });
  });

  it('R8.23b can be recorded when it came on paper', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .does('askClinicalView', { ...request, issue: '2' });
    expect(given.tries('recordClinicalView', { ...view, on: '2026-01-04' }).fields?.on).toBeDefined();
    const notices = given.notices.length;
    given.does('recordClinicalView', { ...view, on: '2026-01-06' });
    expect(given.notices).toHaveLength(notices);
    expect(given.clock('clinicalView', '1')).toMatchObject({ state: 'met', metOn: '2026-01-06' });
    expect(given.clock('clinicalView', '2')?.state).toBe('running');
    given.as(people.leadManager).does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(given.clock('clinicalView', '1')?.state).toBe('met');
    expect(given.clock('clinicalView', '2')?.state).toBe('ended');
  });
});
