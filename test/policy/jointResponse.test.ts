import { ownWord } from '../doors/anEnding';
import { whoGaveWhat, partnerOf } from '../../policy/sections/joint/questions';
import { aTriagedCase, triageAs, type CaseUnderTest } from '../doors/aCase';
import {
  adding,
  aJointComplaint,
  aJointDraft,
  aSharedConcern,
  aSharingComplaint,
  leading,
  ledBy,
  partFrom,
  step,
  withDirectory,
} from '../doors/aJointCase';
import { letter, sentToPerson } from '../doors/aResponse';
import { people } from '../doors/people';

const sentence = expect.any(String) as string;
const gap = (paragraph: string, command: string, blocks?: string) =>
  expect.objectContaining({ paragraph, command, ...(blocks ? { blocks } : {}) }) as object;

const asking = (asked: string, due: string, partners: readonly string[] = ['hospital']) => ({
  asked,
  due,
  partners,
});
const late = (answer: string, more: object = {}) => ({
  partner: 'hospital',
  toldPersonOn: '2026-01-21',
  separate: true,
  answer,
  reason: 'They are short of staff.',
  ...more,
});

/** The hospital was asked on 5 January for its part by 20 January. */
const asked = () => aSharingComplaint().does('askPartners', asking('contribution', '2026-01-20'));
/** It is the day after, and nothing came. */
const overdue = () => asked().on('2026-01-21');

describe('the part of each organisation', () => {
  it('J4.4f: is asked for with a date, and the date is a clock', () => {
    const joint = aSharingComplaint();
    expect(joint.missing).toContainEqual(gap('8.36', 'askPartners', 'draft'));
    joint.does('askPartners', asking('contribution', '2026-01-20'));
    expect(joint.clock('contribution', 'hospital')).toMatchObject({
      due: '2026-01-20',
      state: 'running',
      label: 'Sample Hospital: their part',
    });
    expect(joint.clock('contribution')?.explain()).toBe(
      'Asked for on Monday 5 January 2026, by Tuesday 20 January 2026.',
    );
    expect(joint.missing).toContainEqual(gap('8.36', 'recordContribution', 'draft'));
    expect(joint.on('2026-01-21').clock('contribution')?.state).toBe('missed');
  });

  it('J4.4f: has a date inside our own time', () => {
    expect(aSharingComplaint().tries('askPartners', asking('contribution', '2026-02-24'))).toMatchObject({
      paragraph: 'App.4 4.4',
      fields: { due: sentence },
    });
    expect(
      aSharingComplaint().does('askPartners', asking('contribution', '2026-02-23')).clock('contribution')
        ?.due,
    ).toBe('2026-02-23');
  });

  it('J4.4a: is asked for only when the person agrees to us sharing with them', () => {
    expect(aJointComplaint().tries('askPartners', asking('contribution', '2026-01-20'))).toMatchObject({
      fields: { partners: sentence },
    });
    const refused = aSharingComplaint().does('recordPartnerStep', step(['hospital'], 'consentRefused'));
    expect(refused.tries('askPartners', asking('contribution', '2026-01-20')).sentence).toContain(
      'Sample Hospital',
    );
    const two = aSharedConcern('hospital', 'council')
      .does('agreeLead', leading('us'))
      .does('triage', triageAs('closerLook'))
      .does('recordPartnerStep', step(['hospital'], 'consentGiven'));
    expect(
      two.tries('askPartners', asking('contribution', '2026-01-20', ['hospital', 'council'])).sentence,
    ).toContain('with Sample Council.');
    expect(
      two.does('askPartners', asking('contribution', '2026-01-20')).clock('contribution', 'council'),
    ).toBeUndefined();
  });

  it('J3.2: is asked for by the lead, and of somebody', () => {
    expect(aJointComplaint('hospital').available).not.toContain('askPartners');
    expect(
      aJointComplaint('hospital').tries('askPartners', asking('contribution', '2026-01-20')),
    ).toMatchObject({ paragraph: 'App.4 3.2' });
    expect(aSharingComplaint().tries('askPartners', asking('contribution', '2026-01-20', []))).toMatchObject({
      fields: { partners: sentence },
    });
  });

  it('R8.36, J4.4i: the response shows who gave which part', () => {
    const joint = asked().on('2026-01-20');
    expect(joint.prefilled('recordContribution')).toEqual({
      partner: 'hospital',
      part: 'The discharge letter',
    });
    expect(whoGaveWhat(joint.state)).toEqual([]);
    joint.does('recordContribution', partFrom('hospital'));
    expect(joint.clock('contribution')).toMatchObject({ state: 'met', metOn: '2026-01-20' });
    expect(whoGaveWhat(joint.state)).toEqual([
      { name: 'Sample Hospital', part: 'The discharge letter', findings: 'It was sent late.' },
    ]);
    joint.does('recordPartnerLearning', { partner: 'hospital', learning: 'Send letters sooner.' });
    expect(whoGaveWhat(joint.state)[0]?.learning).toBe('Send letters sooner.');
    expect(joint.missing).not.toContainEqual(gap('8.36', 'recordContribution'));
    expect(joint.tries('recordContribution', partFrom('hospital', { on: '2026-01-04' }))).toMatchObject({
      fields: { on: sentence },
    });
  });

  it('R8.36: is waited for before the draft goes up', () => {
    const joint = aJointDraft().as(people.investigator);
    expect(joint.tries('submitDraft')).toMatchObject({ refused: 'notMet', paragraph: '8.36' });
    joint.as(people.complaintsOfficer).does('recordContribution', partFrom('hospital'));
    expect(joint.as(people.investigator).does('submitDraft').state.stage).toBe('response');
  });

  it('is no clock any more when the organisation leaves or the case closes', () => {
    const left = asked().does('recordPartnerStep', step(['hospital'], 'withdrew'));
    expect(left.clock('contribution')?.state).toBe('ended');
    const gone = asked().does('withdraw', {
      ...ownWord,
      learning: 'Talk to each other sooner.',
    });
    expect(gone.clock('contribution')?.state).toBe('ended');
  });
});

describe('a partner who is late', () => {
  it('J5.4, J4.4f: needs a decision once its day has passed, and not before', () => {
    expect(asked().on('2026-01-20').available).not.toContain('decideOnLatePartner');
    expect(
      asked()
        .on('2026-01-20')
        .tries('decideOnLatePartner', late('partial', { toldPersonOn: '2026-01-20' })),
    ).toMatchObject({ paragraph: 'App.4 5.4', fields: { partner: sentence } });
    expect(overdue().available).toContain('decideOnLatePartner');
  });

  it('J4.4f: the person is told, and separate responses are talked about first', () => {
    expect(overdue().tries('decideOnLatePartner', late('partial', { separate: false }))).toMatchObject({
      paragraph: 'App.4 4.4',
      fields: { separate: sentence },
    });
    expect(
      Object.keys(overdue().tries('decideOnLatePartner', late('partial', { toldPersonOn: '' })).fields ?? {}),
    ).toEqual(['toldPersonOn']);
  });

  it('J5.4: may get another day', () => {
    expect(Object.keys(overdue().tries('decideOnLatePartner', late('wait')).fields ?? {})).toEqual(['due']);
    const waiting = overdue().does('decideOnLatePartner', late('wait', { due: '2026-01-28' }));
    expect(waiting.clock('contribution')).toMatchObject({ due: '2026-01-28', state: 'running' });
    expect(waiting.missing).toContainEqual(gap('8.36', 'recordContribution', 'draft'));
    expect(waiting.available).not.toContain('decideOnLatePartner');
    expect(waiting.on('2026-01-29').available).toContain('decideOnLatePartner');
  });

  it('J4.4f: may answer on its own, as the person wishes, and then the one response waits for it no more', () => {
    const separate = overdue().does('decideOnLatePartner', late('separate'));
    expect(separate.missing.some(({ what }) => what.includes('Sample Hospital'))).toBe(false);
    expect(separate.clock('contribution')?.state).toBe('ended');
  });

  it('J5.4: a partial response goes without its part and without its approval', () => {
    const partial = overdue().does('decideOnLatePartner', late('partial'));
    expect(partial.missing).not.toContainEqual(gap('8.36', 'recordContribution'));
    expect(partial.available).not.toContain('decideOnLatePartner');
  });
});

/** A joint draft whose partner is late, so that the response goes without its part. */
const partialResponse = () =>
  aJointDraft()
    .does('askPartners', asking('contribution', '2026-02-03'))
    .on('2026-02-04')
    .does('decideOnLatePartner', late('partial', { toldPersonOn: '2026-02-04' }));

/** A draft with the Complaints Team is signed and sent on 4 February. */
const sent = (joint: CaseUnderTest) =>
  joint
    .does('approveDraft')
    .does('writeCover', { text: 'The cover letter' })
    .as(people.headOfCorporateAffairs)
    .does('approveResponse')
    .as(people.chiefExecutive)
    .does('signResponse')
    .as(people.complaintsOfficer)
    .does('recordSent', { ...sentToPerson, on: '2026-02-04' });

const signedAndSent = (joint: CaseUnderTest) =>
  sent(joint.as(people.investigator).does('submitDraft').as(people.complaintsOfficer));

describe('after a partial response', () => {
  it('J5.4: the late part follows with the apology of whoever was late, before the case closes', () => {
    const joint = partialResponse();
    expect(joint.missing).not.toContainEqual(gap('App.4 5.4', 'recordLatePart'));
    signedAndSent(joint).does('codeCase', {
      subjects: ['waitingTimes'],
      professions: ['nursing'],
      service: 'communityNorth',
    });
    expect(joint.missing).toContainEqual(gap('App.4 5.4', 'recordLatePart', 'closing'));
    expect(joint.tries('closeAfterResponse', { learning: 'Ask sooner.' })).toMatchObject({
      refused: 'notMet',
      paragraph: 'App.4 5.4',
    });
    joint.on('2026-02-10').does('recordContribution', partFrom('hospital', { on: '2026-02-10' }));
    expect(
      joint.tries('recordLatePart', { partner: 'hospital', on: '2026-02-10', apology: false }),
    ).toMatchObject({ paragraph: 'App.4 5.4', fields: { apology: sentence } });
    joint.does('recordLatePart', { partner: 'hospital', on: '2026-02-10', apology: true });
    expect(joint.available).not.toContain('recordLatePart');
    expect(joint.tries('closeAfterResponse', { learning: 'Ask sooner.' })).toMatchObject({
      refused: 'notMet',
      paragraph: 'App.4 2.2',
    });
    joint.does('recordPartnerLearning', { partner: 'hospital', learning: 'Answer sooner.' });
    expect(joint.does('closeAfterResponse', { learning: 'Ask sooner.' }).state.stage).toBe('closed');
  });

  it('J5.4: nothing is owed when the part came in time to be in it', () => {
    const joint = partialResponse().does('recordContribution', partFrom('hospital', { on: '2026-02-04' }));
    joint.as(people.investigator).does('submitDraft').as(people.complaintsOfficer);
    expect(joint.missing).toContainEqual(gap('App.4 4.4', 'askPartners', 'sending'));
    joint
      .does('askPartners', asking('approval', '2026-02-06'))
      .does('recordPartnerApproval', { partner: 'hospital', agreed: true, on: '2026-02-04' });
    expect(sent(joint).missing).not.toContainEqual(gap('App.4 5.4', 'recordLatePart'));
  });
});

describe('agreeing the draft', () => {
  /** The hospital's part is in, and the draft is being checked. */
  const submitted = () =>
    aJointDraft()
      .does('recordContribution', partFrom('hospital'))
      .as(people.investigator)
      .does('submitDraft')
      .as(people.complaintsOfficer);
  const agreed = { partner: 'hospital', agreed: true, on: '2026-02-02' };

  it('J4.4f: each partner is asked by a date, and blocks sending until it agrees', () => {
    const joint = submitted();
    expect(joint.missing).toContainEqual(gap('App.4 4.4', 'askPartners', 'sending'));
    joint.does('askPartners', asking('approval', '2026-02-06'));
    expect(joint.clock('partnerApproval', 'hospital')).toMatchObject({
      due: '2026-02-06',
      state: 'running',
      label: 'Sample Hospital: their answer on the draft',
    });
    expect(joint.missing).toContainEqual(gap('App.4 4.4', 'recordPartnerApproval', 'sending'));
    joint.does('recordPartnerApproval', agreed);
    expect(joint.clock('partnerApproval')).toMatchObject({ state: 'met', metOn: '2026-02-02' });
    expect(
      joint.missing.some(({ blocks, paragraph }) => blocks === 'sending' && paragraph.startsWith('App.4')),
    ).toBe(false);
    expect(joint.available).not.toContain('recordPartnerApproval');
  });

  it('J4.4f: a partner that wants changes has not agreed', () => {
    const joint = submitted().does('askPartners', asking('approval', '2026-02-06'));
    expect(
      Object.keys(joint.tries('recordPartnerApproval', { ...agreed, agreed: false }).fields ?? {}),
    ).toEqual(['changes']);
    joint.does('recordPartnerApproval', { ...agreed, agreed: false, changes: 'The date is wrong.' });
    expect(joint.missing).toContainEqual(gap('App.4 4.4', 'recordPartnerApproval', 'sending'));
    expect(joint.events.at(-1)?.event).toMatchObject({ agreed: false, changes: 'The date is wrong.' });
  });

  it('J4.4g: a change of the draft asks every partner again', () => {
    const joint = submitted()
      .does('askPartners', asking('approval', '2026-02-06'))
      .does('recordPartnerApproval', agreed);
    joint.does('writeFindings', { ...letter.findings, findings: 'Other findings' });
    expect(joint.missing).toContainEqual(gap('App.4 4.4', 'askPartners', 'sending'));
    joint.does('askPartners', asking('approval', '2026-02-10'));
    expect(joint.clock('partnerApproval')).toMatchObject({ due: '2026-02-10', state: 'running' });
    joint.does('recordPartnerApproval', agreed);
    expect(
      joint.missing.some(({ blocks, paragraph }) => blocks === 'sending' && paragraph.startsWith('App.4')),
    ).toBe(false);
  });

  it('J4.4g: an answer on an older draft counts for nothing, and its clock has ended', () => {
    const joint = submitted().does('askPartners', asking('approval', '2026-02-06'));
    joint.does('writeFindings', { ...letter.findings, findings: 'Other findings' });
    expect(joint.clock('partnerApproval')?.state).toBe('ended');
    expect(joint.tries('recordPartnerApproval', agreed)).toMatchObject({
      refused: 'notMet',
      paragraph: 'App.4 4.4',
    });
  });

  it('J4.4f: is asked for when there is a draft, and answered after it was asked', () => {
    expect(aSharingComplaint().tries('askPartners', asking('approval', '2026-01-20'))).toMatchObject({
      fields: { asked: sentence },
    });
    const joint = submitted().does('askPartners', asking('approval', '2026-02-06'));
    expect(joint.tries('recordPartnerApproval', { ...agreed, on: '2026-02-01' })).toMatchObject({
      fields: { on: sentence },
    });
  });

  it('J4.4f: blocks the sending itself', () => {
    const joint = submitted();
    const toSign = joint
      .does('approveDraft')
      .does('writeCover', { text: 'x' })
      .as(people.headOfCorporateAffairs)
      .does('approveResponse')
      .as(people.chiefExecutive)
      .does('signResponse')
      .as(people.complaintsOfficer);
    expect(toSign.tries('recordSent', { ...sentToPerson, on: '2026-02-02' })).toMatchObject({
      refused: 'notMet',
      paragraph: 'App.4 4.4',
    });
    toSign.does('askPartners', asking('approval', '2026-02-06')).does('recordPartnerApproval', agreed);
    expect(toSign.does('recordSent', { ...sentToPerson, on: '2026-02-02' }).state.stage).toBe('responded');
  });
});

describe('information that conflicts', () => {
  it('J4.5: blocks sending until it is resolved', () => {
    const joint = aSharingComplaint().does('flagConflict', { what: 'The dates differ.' });
    expect(joint.notices.at(-1)).toMatchObject({
      to: { role: 'complaintsTeam' },
      command: 'resolveConflict',
    });
    expect(joint.missing).toContainEqual(gap('App.4 4.5B', 'resolveConflict', 'sending'));
    expect(joint.prefilled('resolveConflict')).toEqual({ conflict: '1' });
    joint.does('resolveConflict', { conflict: '1', how: 'The hospital’s date is right.' });
    expect(joint.state.joint.conflicts[0]).toMatchObject({
      what: 'The dates differ.',
      raisedOn: '2026-01-05',
      answeredOn: '2026-01-05',
    });
    expect(joint.missing).not.toContainEqual(gap('App.4 4.5B', 'resolveConflict'));
    expect(joint.available).not.toContain('resolveConflict');
  });
});

describe('when the joint response does not satisfy', () => {
  const reopened = () =>
    signedAndSent(partialResponse())
      .on('2026-02-16')
      .does('reopen', {
        receivedOn: '2026-02-16',
        reason: 'unanswered',
        words: 'You left out the letter.',
        issues: ['1'],
        canAdd: true,
      });

  it('J6.1: it is gone through with the person, the partners are told, and who leads is looked at again', () => {
    const again = reopened();
    expect(again.missing).toContainEqual(gap('App.4 6.1', 'reviewJoint', 'draft'));
    expect(again.missing).toContainEqual(gap('App.4 6.2', 'agreeLead'));
    const review = {
      on: '2026-02-16',
      wants: 'A new answer',
      partnersToldOn: '2026-02-16',
      decision: 'more',
      reason: 'The letter was not looked at.',
    };
    expect(again.tries('reviewJoint', { ...review, on: '2026-01-04' })).toMatchObject({
      fields: { on: sentence },
    });
    again.does('reviewJoint', review);
    expect(again.missing).not.toContainEqual(gap('App.4 6.1', 'reviewJoint'));
    expect(again.available).not.toContain('reviewJoint');
    again.does('agreeLead', leading('us', { on: '2026-02-16' }));
    expect(again.missing).not.toContainEqual(gap('App.4 6.2', 'agreeLead'));
  });

  it('J6.3: more work or an end is a decision on record', () => {
    const review = {
      on: '2026-02-16',
      wants: 'An apology',
      partnersToldOn: '2026-02-16',
      decision: 'conclude',
      reason: 'Nothing can be added.',
    };
    expect(reopened().does('reviewJoint', review).events.at(-1)?.event).toEqual({
      type: 'jointReviewed',
      ...review,
    });
  });

  it('J6.1: is nothing to a case that was not opened again', () => {
    expect(aJointDraft().available).not.toContain('reviewJoint');
    expect(aJointDraft().missing).not.toContainEqual(gap('App.4 6.2', 'agreeLead'));
  });
});

describe('when another organisation leads', () => {
  const secondary = () => aJointComplaint('hospital');
  const request = { kind: 'contribution', what: 'The part on the clinic', due: '2026-01-19' };

  it('J1.3, J4.4c: we tell the person too; telling partners and asking for consent is for the lead', () => {
    const owed = secondary().missing.filter(({ command }) => command === 'recordPartnerStep');
    expect(owed.map(({ paragraph, blocks }) => [paragraph, blocks])).toEqual([['App.4 1.3', 'sending']]);
  });

  it('J4.5: what the lead asks of us has a date', () => {
    const joint = secondary().does('logLeadRequest', request);
    expect(joint.clock('contribution', 'request1')).toMatchObject({
      due: '2026-01-19',
      state: 'running',
      label: 'Our part for the lead',
    });
    expect(joint.on('2026-01-20').clock('contribution')?.state).toBe('missed');
    expect(
      joint.tries('answerLeadRequest', { request: 'request1', on: '2026-01-04', note: 'x' }),
    ).toMatchObject({ fields: { on: sentence } });
    joint.does('answerLeadRequest', { request: 'request1', on: '2026-01-19', note: 'Sent by email' });
    expect(joint.clock('contribution')).toMatchObject({ state: 'met', metOn: '2026-01-19' });
    expect(joint.available).not.toContain('answerLeadRequest');
  });

  it.each([
    ['draft', 'partnerApproval', 'Our answer on the lead’s draft'],
    ['information', 'informationRequest', 'Information for the lead'],
  ] as const)('J4.5, R11.3: so has what it asks as: %s', (kind, clock, label) => {
    expect(
      secondary()
        .does('logLeadRequest', { ...request, kind })
        .clock(clock),
    ).toMatchObject({ of: 'request1', label, due: '2026-01-19' });
  });

  it('J4.5: tells whoever handles it, unless they wrote it down', () => {
    const handled = aTriagedCase('ledElsewhere', {}, { leadBody: 'x', handler: people.complaintsOfficer.id });
    expect(handled.does('logLeadRequest', request).notices.at(-1)).toMatchObject({
      to: { person: people.complaintsOfficer.id },
      command: 'answerLeadRequest',
    });
    const before = handled.notices.length;
    expect(handled.as(people.complaintsOfficer).does('logLeadRequest', request).notices).toHaveLength(before);
  });

  it('R8.36: the one response is theirs to send, and closes our part', () => {
    const joint = secondary();
    expect(joint.missing).toContainEqual(gap('8.36', 'recordLeadResponse', 'sending'));
    joint
      .does('codeCase', {
        subjects: ['access'],
        professions: ['nursing'],
        service: 'communityNorth',
        outcome: 'notUpheld',
      })
      .on('2026-02-10');
    const response = { on: '2026-02-09', shown: true, learning: 'Share notes sooner.' };
    expect(joint.tries('recordLeadResponse', { ...response, shown: false })).toMatchObject({
      paragraph: 'App.4 4.5A',
      fields: { shown: sentence },
    });
    expect(joint.tries('recordLeadResponse', { ...response, on: '2026-01-04' })).toMatchObject({
      fields: { on: sentence },
    });
    joint.does('recordLeadResponse', response);
    expect(joint.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'ledElsewhereDone', learning: 'Share notes sooner.' },
    });
    // Their answer is not ours: our clock ends, and is not met by it (L23).
    expect(joint.clock('response')).toMatchObject({ state: 'ended', metOn: undefined });
  });

  it('L23: hands no missed clock away, whatever day their answer is said to have gone', () => {
    const late = secondary()
      .does('codeCase', {
        subjects: ['access'],
        professions: ['nursing'],
        service: 'communityNorth',
        outcome: 'notUpheld',
      })
      .on('2026-03-20');
    expect(late.clock('response')?.state).toBe('missed');
    late.does('recordLeadResponse', { on: '2026-02-09', shown: true, learning: 'Share notes sooner.' });
    expect(late.state.stage).toBe('closed');
    expect(late.clock('response')).toMatchObject({ state: 'missed', metOn: undefined });
  });

  it('R8.36: is not how a complaint closes that we lead', () => {
    expect(aJointComplaint().available).not.toContain('recordLeadResponse');
    const ours = aJointComplaint().does('codeCase', {
      subjects: ['access'],
      professions: ['nursing'],
      service: 'communityNorth',
      outcome: 'notUpheld',
    });
    expect(
      ours.tries('recordLeadResponse', { on: '2026-01-05', shown: true, learning: 'Sample learning' }),
    ).toMatchObject({ paragraph: 'App.4 4.5A' });
    expect(ours.missing).not.toContainEqual(gap('8.36', 'recordLeadResponse'));
  });
});

describe('R11.3: when the commissioner leads', () => {
  it('our clocks are off, and what they ask has dates', () => {
    const kept = aTriagedCase('ledElsewhere', {}, { leadBody: 'Sample commissioner' });
    expect(kept.clock('response')).toBeUndefined();
    expect(
      kept
        .does('logLeadRequest', { kind: 'information', what: 'The notes', due: '2026-01-12' })
        .clock('informationRequest'),
    ).toMatchObject({ due: '2026-01-12', paragraph: 'App.4 4.5A' });
  });

  it('cannot be triaged as a complaint of ours', () => {
    const shared = ledBy(aSharedConcern('icb'), 'icb').as(people.complaintsOfficer);
    expect(shared.tries('triage', triageAs('closerLook'))).toMatchObject({
      paragraph: '11.3',
      fields: { route: sentence },
    });
    expect(
      shared.does('triage', triageAs('ledElsewhere', { leadBody: 'Sample Commissioner' })).state.stage,
    ).toBe('ledElsewhere');
  });

  it('leaves our hands when they take the lead later, and is triaged again when it comes back', () => {
    const joint = ledBy(aJointComplaint('us', 'icb'), 'icb');
    expect(joint.state.stage).toBe('ledElsewhere');
    expect(joint.clock('response')).toBeUndefined();
    expect(joint.does('agreeLead', leading('icb')).state.stage).toBe('ledElsewhere');
    expect(joint.does('agreeLead', leading('us')).state.stage).toBe('toTriage');
  });

  it('stays out of our hands while the one that leads does: another may leave (L23)', () => {
    const without = (body: string) =>
      ledBy(aJointComplaint('us', 'icb').does('addPartner', adding('hospital')), 'icb').does(
        'recordPartnerStep',
        step([body], 'withdrew'),
      );
    expect(without('hospital').state.stage).toBe('ledElsewhere');
    expect(without('icb').state.stage).toBe('toTriage');
  });

  it('asks nothing of us where nobody else leads', () => {
    expect(aJointComplaint().available).not.toContain('logLeadRequest');
    expect(aTriagedCase('closerLook').available).not.toContain('logLeadRequest');
    expect(aTriagedCase('copiedIn', {}, { leadBody: 'x' }).available).toContain('logLeadRequest');
  });
});

it('J4.5: requests of a case that has closed are no clocks any more', () => {
  const joint = aTriagedCase('ledElsewhere', {}, { leadBody: 'x' })
    .withRegisters(withDirectory)
    .does('addPartner', adding('icb'));
  joint.does('logLeadRequest', { kind: 'information', what: 'The notes', due: '2026-01-12' });
  expect(
    joint
      .does('closeLedElsewhere', { on: '2026-01-05', learning: 'Share notes sooner.' })
      .clock('informationRequest')?.state,
  ).toBe('ended');
  expect(partnerOf(joint.state, 'icb')).toBeDefined();
});
