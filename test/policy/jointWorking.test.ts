import { bodiesToName } from '../../policy/sections/response/questions';
import { nameOf, ourRole, partnerOf } from '../../policy/sections/joint/questions';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import { optionsOf } from '../../policy/machine/fields';
import { aCase, aTriagedCase, triageAs, type CaseUnderTest } from '../doors/aCase';
import {
  adding,
  aJointComplaint,
  aJointDraft,
  aSharedConcern,
  aSharingComplaint,
  jointPlan,
  leading,
  ledBy,
  step,
  withDirectory,
} from '../doors/aJointCase';
import { people } from '../doors/people';

const sentence = expect.any(String) as string;
const gap = (paragraph: string, command: string, blocks?: string) =>
  expect.objectContaining({ paragraph, command, ...(blocks ? { blocks } : {}) }) as object;
const choices = (shared: CaseUnderTest, command: string, field: string) =>
  Object.keys(optionsOf(caseCommandNamed(command)!.fields[field]!, shared.state, shared.context)!);

describe('another organisation in the complaint', () => {
  it('R8.35B, D23: comes from the partner directory, without our own entry and without those on it already', () => {
    const shared = aSharedConcern();
    expect(choices(shared, 'addPartner', 'organisation')).toEqual(['hospital', 'council', 'icb', 'another']);
    shared.does('addPartner', adding('hospital'));
    expect(choices(shared, 'addPartner', 'organisation')).toEqual(['council', 'icb', 'another']);
    expect(partnerOf(shared.state, 'hospital')).toMatchObject({
      name: 'Sample Hospital',
      kind: 'nhs',
      part: 'The discharge letter',
    });
  });

  it('R8.35B, J1.4: can be typed, and is not added twice', () => {
    const another = {
      organisation: 'another',
      name: ' Sample Hospice ',
      kind: 'independent',
      part: 'A visit',
    };
    const shared = aSharedConcern('hospital').does('addPartner', another);
    expect(shared.state.joint.partners[1]).toEqual({
      id: 'other2',
      name: 'Sample Hospice',
      kind: 'independent',
      part: 'A visit',
      steps: {},
    });
    for (const name of ['sample hospice', 'Sample HOSPITAL'])
      expect(shared.tries('addPartner', { ...another, name })).toMatchObject({
        paragraph: '8.35B',
        fields: { name: sentence },
      });
  });

  it('R8.35B: asks the Complaints Team to agree who leads', () => {
    expect(aSharedConcern('hospital').notices).toContainEqual({
      to: { role: 'complaintsTeam' },
      say: 'Another organisation is in C26-7K4MQ: agree who leads.',
      paragraph: '8.35B',
      command: 'agreeLead',
    });
  });

  it('J1.1: is nothing to a case that is ours alone', () => {
    const ours = aTriagedCase('closerLook');
    expect(
      ours.missing.filter(({ paragraph }) => paragraph.startsWith('App.4') || paragraph === '8.36'),
    ).toEqual([]);
    for (const command of [
      'agreeLead',
      'recordPartnerStep',
      'planJoint',
      'askPartners',
      'flagConflict',
      'escalateJoint',
    ])
      expect(ours.available).not.toContain(command);
    expect(ours.tries('agreeLead', leading('us'))).toMatchObject({ paragraph: 'App.4 4.1' });
  });
});

describe('who leads', () => {
  it('J3.2: has to be on record before a shared complaint leaves triage', () => {
    const shared = aSharedConcern('hospital');
    expect(shared.missing).toContainEqual(gap('App.4 3.2', 'agreeLead', 'triage'));
    for (const route of ['enquiry', 'earlyResolution', 'closerLook'])
      expect(shared.tries('triage', triageAs(route))).toMatchObject({
        refused: 'notMet',
        paragraph: 'App.4 3.2',
      });
    expect(shared.does('agreeLead', leading('us')).does('triage', triageAs('closerLook')).state.stage).toBe(
      'closerLook',
    );
    expect(
      aSharedConcern('hospital').does('triage', triageAs('copiedIn', { leadBody: 'x' })).state.stage,
    ).toBe('copiedIn');
  });

  it('J3.2: blocks the response where an organisation comes in later', () => {
    const later = aTriagedCase('closerLook')
      .withRegisters(withDirectory)
      .does('addPartner', adding('hospital'));
    expect(later.missing).toContainEqual(gap('App.4 3.2', 'agreeLead', 'sending'));
  });

  it('J4.1: follows the main focus where nothing else is chosen, and keeps all six factors', () => {
    const all = { preference: 'us', governance: 'hospital', ongoingContact: 'us' };
    const shared = ledBy(aSharedConcern('hospital'), 'hospital', all);
    expect(shared.state.joint.lead).toEqual({
      body: 'hospital',
      factors: { primaryFocus: 'hospital', firstReceived: 'us', consent: 'Sharing with all of them', ...all },
      reason: sentence,
      on: '2026-01-05',
    });
  });

  it('J4.1: is another organisation than the main focus only for a reason, which is kept', () => {
    const shared = aSharedConcern('hospital');
    expect(shared.tries('agreeLead', leading('hospital', { lead: 'us' }))).toMatchObject({
      paragraph: 'App.4 4.2',
      fields: { reason: sentence },
    });
    shared.does('agreeLead', leading('hospital', { lead: 'us', reason: 'The person asks for it.' }));
    expect(shared.state.joint.lead).toMatchObject({ body: 'us', reason: 'The person asks for it.' });
  });

  it('J4.1: cannot have been agreed before it reached us', () => {
    expect(aSharedConcern('hospital').tries('agreeLead', leading('us', { on: '2026-01-04' }))).toMatchObject({
      fields: { on: sentence },
    });
  });

  it.each([
    ['us', 'lead'],
    ['hospital', 'secondary'],
    ['icb', 'commissionerLeads'],
  ])('J4.1: with %s in the lead we are: %s', (body, role) => {
    expect(ourRole(ledBy(aSharedConcern('hospital', 'icb'), body).state)).toBe(role);
  });

  it('J4.4b: when we were only copied in, that is all we are', () => {
    const copied = aTriagedCase('copiedIn', {}, { leadBody: 'Sample Hospital' });
    expect(ourRole(copied.state)).toBe('copiedIn');
    expect(copied.clock('acknowledgement')).toBeUndefined();
    expect(copied.clock('copiedInCheck')).toMatchObject({ due: '2026-01-19', state: 'running' });
  });

  it('J6.1: is open again when the lead leaves or declines, and only then', () => {
    const left = (partner: string, taken: string) =>
      ledBy(aSharedConcern('hospital', 'council'), 'hospital').does(
        'recordPartnerStep',
        step([partner], taken),
      );
    for (const taken of ['withdrew', 'declined']) {
      expect(left('hospital', taken).state.joint.lead).toBeUndefined();
      expect(left('hospital', taken).missing).toContainEqual(gap('App.4 3.2', 'agreeLead'));
      expect(left('council', taken).state.joint.lead?.body).toBe('hospital');
    }
    expect(left('hospital', 'joined').state.joint.lead?.body).toBe('hospital');
  });

  it('tells whoever handles the case, unless it is their own doing', () => {
    const handled = () =>
      aTriagedCase('closerLook', {}, { handler: people.palsOfficer.id })
        .withRegisters(withDirectory)
        .does('addPartner', adding('hospital'));
    const told = {
      to: { person: people.palsOfficer.id },
      say: 'C26-7K4MQ: another organisation leads.',
      paragraph: 'App.4 4.1',
    };
    expect(ledBy(handled().as(people.complaintsOfficer), 'hospital').notices).toContainEqual(told);
    expect(handled().as(people.leadManager).does('agreeLead', leading('us')).notices.at(-1)?.say).toBe(
      'C26-7K4MQ: we lead.',
    );
  });
});

describe('steps with partners', () => {
  it('J4.4c, J1.3, J4.4a: each organisation is told, agreed to and has told the person, and gaps say what is not done', () => {
    const joint = aJointComplaint();
    const owed = () =>
      joint.missing
        .filter(({ command }) => command === 'recordPartnerStep')
        .map(({ what, paragraph, blocks }) => [what, paragraph, blocks]);
    const ours = [
      'Tell the person that it is handled together, under the joint protocol',
      'App.4 1.3',
      'sending',
    ];
    const notified = ['Tell the complaints manager of Sample Hospital', 'App.4 4.4', undefined];
    const consent = ['Ask the person if we may share with Sample Hospital', 'App.4 4.4', undefined];
    const theirs = ['Make sure that Sample Hospital has told the person too', 'App.4 1.3', undefined];
    expect(owed()).toEqual([ours, notified, consent, theirs]);
    joint.does('recordPartnerStep', step(['hospital'], 'notified'));
    expect(owed()).toEqual([ours, consent, theirs]);
    joint.does('recordPartnerStep', step(['hospital'], 'consentGiven'));
    expect(owed()).toEqual([ours, theirs]);
    joint.does('recordPartnerStep', step(['us'], 'toldPerson'));
    joint.does('recordPartnerStep', step(['hospital'], 'toldPerson'));
    expect(owed()).toEqual([]);
    expect(joint.state.joint.toldPersonOn).toBe('2026-01-05');
    expect(partnerOf(joint.state, 'hospital')?.steps).toEqual({
      notified: '2026-01-05',
      consentGiven: '2026-01-05',
      toldPerson: '2026-01-05',
    });
  });

  it('J1.3: one entry serves several organisations, each with the step of its own', () => {
    const shared = aSharedConcern('hospital', 'council').does(
      'recordPartnerStep',
      step(['hospital', 'council'], 'joined', { note: 'By phone' }),
    );
    for (const id of ['hospital', 'council'])
      expect(partnerOf(shared.state, id)?.steps).toEqual({ joined: '2026-01-05' });
    expect(shared.events.at(-1)?.event).toEqual({
      type: 'partnerStepTaken',
      partner: 'council',
      step: 'joined',
      on: '2026-01-05',
      note: 'By phone',
    });
  });

  it('J1.3: is not ours to take for another organisation, nor to take for nobody, nor before there was anything', () => {
    const shared = aSharedConcern('hospital');
    expect(shared.tries('recordPartnerStep', step(['us', 'hospital'], 'notified'))).toMatchObject({
      fields: { partners: sentence },
    });
    expect(shared.tries('recordPartnerStep', step([], 'notified'))).toMatchObject({
      fields: { partners: sentence },
    });
    expect(
      shared.tries('recordPartnerStep', step(['hospital'], 'notified', { on: '2026-01-04' })),
    ).toMatchObject({ fields: { on: sentence } });
  });

  it.each([
    ['declined', 'joined', ['joined']],
    ['joined', 'declined', ['declined']],
    ['withdrew', 'joined', ['joined']],
    ['joined', 'withdrew', ['withdrew']],
    ['declined', 'withdrew', ['declined', 'withdrew']],
    ['consentRefused', 'consentGiven', ['consentGiven']],
    ['consentGiven', 'consentRefused', ['consentRefused']],
    ['notified', 'joined', ['notified', 'joined']],
  ])('J1.4: after “%s”, “%s” leaves: %j', (first, second, left) => {
    const shared = aSharedConcern('hospital')
      .does('recordPartnerStep', step(['hospital'], first))
      .does('recordPartnerStep', step(['hospital'], second));
    expect(Object.keys(partnerOf(shared.state, 'hospital')?.steps ?? {})).toEqual(left);
  });

  it.each(['declined', 'withdrew'])('J6.1, J1.4: one that %s takes no further part', (taken) => {
    const shared = aSharedConcern('hospital').does('recordPartnerStep', step(['hospital'], taken));
    expect(shared.available).not.toContain('agreeLead');
    expect(
      shared
        .does('triage', triageAs('closerLook'))
        .missing.some(({ paragraph }) => paragraph.startsWith('App.4')),
    ).toBe(false);
  });

  it('J4.4a: as the lead we acknowledge within 3 working days like always', () => {
    expect(aJointComplaint().clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'running' });
  });

  it('names organisations to the reader, and our own as ours', () => {
    const { state } = aSharedConcern('hospital');
    expect([nameOf(state, 'us'), nameOf(state, 'hospital'), nameOf(state, 'gone')]).toEqual([
      'our Trust',
      'Sample Hospital',
      'another organisation',
    ]);
  });
});

describe('the joint plan', () => {
  it('J4.4c, J4.4d, J4.3: keeps basis, meeting, day and the social care procedure, and moves no clock', () => {
    const joint = aJointComplaint();
    const clocks = () => joint.clocks.filter(({ name }) => name !== 'agreed').map(({ due }) => due);
    const before = clocks();
    expect(joint.missing).toContainEqual(gap('App.4 4.4', 'planJoint'));
    joint.does(
      'planJoint',
      jointPlan({ meeting: 'arranged', meetingNote: 'On Friday', socialCareProcedure: true }),
    );
    expect(joint.state.joint.plans).toEqual([
      {
        basis: 'Each looks into its own part.',
        meeting: 'arranged',
        meetingNote: 'On Friday',
        respondBy: '2026-02-20',
        agreedOn: '2026-01-05',
        socialCareProcedure: true,
      },
    ]);
    expect(joint.missing).not.toContainEqual(gap('App.4 4.4', 'planJoint'));
    expect(clocks()).toEqual(before);
  });

  it('J5.1: needs everybody to agree', () => {
    expect(aJointComplaint().tries('planJoint', jointPlan({ agreed: false }))).toMatchObject({
      paragraph: 'App.4 5.1',
      fields: { agreed: sentence },
    });
    expect(aJointComplaint().tries('planJoint', jointPlan({ agreedOn: '2026-01-04' }))).toMatchObject({
      fields: { agreedOn: sentence },
    });
  });

  it('J5.1, J5.3, D35: a day later than ours is an extension first', () => {
    const joint = aJointComplaint();
    expect(joint.tries('planJoint', jointPlan({ respondBy: '2026-02-24' }))).toMatchObject({
      paragraph: 'App.4 5.3',
      fields: { respondBy: sentence },
    });
    expect(joint.does('planJoint', jointPlan({ respondBy: '2026-02-23' })).state.joint.plans).toHaveLength(1);
  });

  it('J5.1: another day later needs its reason on record', () => {
    const joint = aJointComplaint().does('planJoint', jointPlan());
    expect(joint.tries('planJoint', jointPlan({ respondBy: '2026-02-12' }))).toMatchObject({
      paragraph: 'App.4 5.2',
      fields: { change: sentence },
    });
    joint.does('planJoint', jointPlan({ respondBy: '2026-02-12', change: 'The hospital is done sooner.' }));
    expect(joint.events.at(-1)?.event).toMatchObject({
      type: 'jointPlanned',
      change: 'The hospital is done sooner.',
    });
    expect(joint.does('planJoint', jointPlan({ respondBy: '2026-02-12' })).state.joint.plans).toHaveLength(3);
  });

  it('is for complaints with partners only', () => {
    expect(aJointComplaint().available).toContain('planJoint');
    const enquiry = aSharedConcern('hospital')
      .does('agreeLead', leading('us'))
      .does('triage', triageAs('enquiry'));
    expect(enquiry.available).not.toContain('planJoint');
    expect(enquiry.missing).not.toContainEqual(gap('App.4 4.4', 'planJoint'));
  });
});

it('J4.4e: the issues, the outcome wanted and advocacy are agreed with the person as in any case', () => {
  const joint = aJointDraft();
  expect(joint.state.engagement.agreed).toMatchObject({ outcome: 'To be told why.', on: '2026-01-12' });
  expect(joint.missing).toContainEqual(expect.objectContaining({ paragraph: '8.21' }));
});

describe('when partners cannot agree', () => {
  const matter = { what: 'Who meets the person', to: people.seniorManager.id, theirs: 'Their director' };

  it('J3.3: a senior manager of ours is asked, sees the case, and the response waits for the answer', () => {
    const joint = aSharingComplaint().does('escalateJoint', matter);
    expect(joint.notices.slice(-2).map(({ to, command }) => [to, command])).toEqual([
      [{ person: people.seniorManager.id }, 'recordEscalationAnswer'],
      [{ role: 'leadManager' }, undefined],
    ]);
    expect(joint.missing).toContainEqual(gap('App.4 3.3', 'recordEscalationAnswer', 'sending'));
    joint
      .as(people.seniorManager)
      .does('recordEscalationAnswer', { matter: '1', answer: 'We meet them together.' });
    expect(joint.state.joint.escalations[0]).toMatchObject({
      raisedOn: '2026-01-05',
      answeredOn: '2026-01-05',
    });
    expect(joint.available).not.toContain('recordEscalationAnswer');
    expect(joint.as(people.complaintsOfficer).missing).not.toContainEqual(
      gap('App.4 3.3', 'recordEscalationAnswer'),
    );
  });

  it('J3.3: one answer settles one matter', () => {
    const joint = aSharingComplaint()
      .does('escalateJoint', matter)
      .does('escalateJoint', matter)
      .does('recordEscalationAnswer', { matter: '1', answer: 'x' });
    expect(joint.prefilled('recordEscalationAnswer')).toEqual({ matter: '2' });
    expect(choices(joint, 'recordEscalationAnswer', 'matter')).toEqual(['2']);
  });
});

describe('meetings, learning and actions of partners', () => {
  it('J4.4h: a meeting is offered before and a talk after, and the answer is kept', () => {
    const joint = aSharingComplaint();
    joint.does('recordMeetingOffer', {
      kind: 'resolution',
      on: '2026-01-05',
      accepted: 'yes',
      outcome: 'They met.',
    });
    expect(joint.events.at(-1)?.event).toEqual({
      type: 'jointMeetingOffered',
      kind: 'resolution',
      on: '2026-01-05',
      accepted: 'yes',
      outcome: 'They met.',
    });
    expect(
      joint.tries('recordMeetingOffer', { kind: 'resolution', on: '2026-01-04', accepted: 'no' }),
    ).toMatchObject({ fields: { on: sentence } });
  });

  it('J2.2, J3.4: what a partner learns and does is kept as theirs', () => {
    const joint = aSharingComplaint();
    expect(joint.tries('recordPartnerLearning', { partner: 'hospital', learning: 'n/a' })).toMatchObject({
      fields: { learning: sentence },
    });
    joint.does('recordPartnerLearning', { partner: 'hospital', learning: 'Send letters sooner.' });
    expect(partnerOf(joint.state, 'hospital')?.learning).toBe('Send letters sooner.');
    joint.does('addPartnerAction', {
      organisation: 'hospital',
      what: 'Send letters sooner.',
      owner: people.seniorManager.id,
      due: '2026-02-02',
    });
    expect(joint.state.actions.items[0]).toMatchObject({
      organisation: 'hospital',
      because: 'partner',
      owner: people.seniorManager.id,
    });
  });
});

it('J4.4j: a response names the ombudsman of every organisation in it', () => {
  const naming = (...organisations: string[]) => {
    const shared = aSharedConcern(...organisations).does('agreeLead', leading('us'));
    return (care: string) => bodiesToName(shared.does('triage', triageAs('closerLook', { care })).state);
  };
  expect(naming('council')('health')).toEqual(['phso', 'lgsco']);
  expect(naming('hospital')('social')).toEqual(['phso', 'lgsco']);
  expect(naming('hospital')('health')).toEqual(['phso']);
  expect(naming('council')('social')).toEqual(['lgsco']);
  expect(bodiesToName(aTriagedCase('closerLook').state)).toEqual(['phso']);
});

describe('R10.2: a complaint about a private provider', () => {
  const about = () => aCase({ service: 'privateProvider' }).as(people.palsOfficer);

  it('is passed on with consent, or the person is told where to turn', () => {
    expect(about().missing).toContainEqual(gap('10.2', 'passToProvider'));
    expect(
      about().tries('passToProvider', {
        provider: 'Sample provider',
        way: 'forwarded',
        consent: false,
        on: '2026-01-05',
      }),
    ).toMatchObject({ fields: { consent: sentence } });
    expect(
      about().tries('passToProvider', { provider: 'x', way: 'toldWhere', on: '2026-01-04' }),
    ).toMatchObject({ fields: { on: sentence } });
    for (const entries of [{ way: 'forwarded', consent: true }, { way: 'toldWhere' }]) {
      const passed = about().does('passToProvider', {
        provider: 'Sample provider',
        on: '2026-01-05',
        ...entries,
      });
      expect(passed.state.joint.passedOnOn).toBe('2026-01-05');
      expect(passed.missing).not.toContainEqual(gap('10.2', 'passToProvider'));
      expect(passed.available).not.toContain('passToProvider');
    }
  });

  it('is the only one asked about it', () => {
    expect(aCase().as(people.palsOfficer).available).not.toContain('passToProvider');
    expect(aCase().as(people.palsOfficer).missing).not.toContainEqual(gap('10.2', 'passToProvider'));
  });
});

describe('who works with partners', () => {
  it.each([
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['investigator', true],
    ['seniorManager', false],
    ['wardSister', false],
    ['stranger', false],
  ] as const)('J3.2: %s may record a step: %s', (who, may) => {
    expect(aJointDraft().as(people[who]).available.includes('recordPartnerStep')).toBe(may);
  });
});
