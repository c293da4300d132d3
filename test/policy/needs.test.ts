import { ownWord } from '../doors/anEnding';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import { aCase, aTriagedCase } from '../doors/aCase';
import { people } from '../doors/people';

const sentence = expect.any(String) as string;
const gap = expect.objectContaining({ paragraph: '8.3', command: 'recordNeedMet' }) as object;
const enquiry = (concern = {}) => aTriagedCase('enquiry', concern);

describe('R8.3: what a person needs to take part', () => {
  it.each([
    [{ language: 'Polish' }, ['Language or interpreter: Polish']],
    [{ format: 'largePrint' }, ['Writing to them in another form: large print']],
    [
      { language: 'Polish', format: 'easyRead' },
      ['Language or interpreter: Polish', 'Writing to them in another form: easy read'],
    ],
    [{ format: 'standard' }, []],
    [{ format: 'email' }, []],
    [{}, []],
  ])('asked for as %j when it was logged, it is owed', (concern, owed) => {
    const asked = enquiry(concern);
    expect(asked.missing.filter(({ command }) => command === 'recordNeedMet')).toHaveLength(owed.length);
    expect(asked.available.includes('recordNeedMet')).toBe(owed.length > 0);
  });

  it('stays owed until it is arranged, and closes nothing up', () => {
    const asked = enquiry({ language: 'Polish' }).does('recordNeed', {
      kind: 'advocate',
      details: 'For the meeting',
    });
    expect(asked.tries('recordNeedMet', { need: 'language', on: '2026-01-04', how: 'x' })).toMatchObject({
      paragraph: '8.39',
      fields: { on: sentence },
    });
    asked.does('recordNeedMet', { need: 'language', on: '2026-01-05', how: 'Booked' });
    expect(asked.missing).toContainEqual(gap);
    asked.does('recordNeedMet', { need: 'need1', on: '2026-01-05', how: 'Booked' });
    expect(asked.missing).not.toContainEqual(gap);
    expect(asked.available).not.toContain('recordNeedMet');
    expect(asked.state.needs).toMatchObject({
      met: { language: '2026-01-05', need1: '2026-01-05' },
      recorded: [{ id: 'need1', words: 'Reaching an advocate: For the meeting' }],
    });
  });

  it('is not asked after any more on a closed case', () => {
    const closed = enquiry({ language: 'Polish' }).does('withdraw', {
      ...ownWord,
      learning: 'Book sooner.',
    });
    expect(closed.missing).not.toContainEqual(gap);
  });
});

describe('R2.3a: what was hard about raising it', () => {
  const fix = {
    hard: true,
    barriers: ['language'],
    note: 'Nobody spoke Polish.',
    fix: 'Put up a notice in Polish.',
    owner: people.seniorManager.id,
    due: '2026-01-30',
  };

  it('is an optional question, asked once', () => {
    expect(enquiry().missing.some(({ command }) => command === 'askWhatWasHard')).toBe(false);
    const asked = enquiry().does('askWhatWasHard', { hard: false });
    expect(asked.state.needs.barriers).toEqual([]);
    expect(asked.state.actions.items).toEqual([]);
    expect(asked.available).not.toContain('askWhatWasHard');
  });

  it('R12.4: what stood in the way becomes an action with an owner and a date', () => {
    const asked = enquiry().does('askWhatWasHard', fix);
    expect(asked.state.needs.barriers).toEqual(['language']);
    expect(asked.state.actions.items[0]).toMatchObject({
      what: fix.fix,
      owner: fix.owner,
      due: fix.due,
      because: 'barrier',
    });
    expect(
      asked.events.some(({ event }) => event.type === 'hardToRaiseAsked' && event.note === fix.note),
    ).toBe(true);
  });

  it.each(['barriers', 'fix', 'owner', 'due'])('R12.4: is not recorded without %s', (field) => {
    expect(Object.keys(enquiry().tries('askWhatWasHard', { ...fix, [field]: '' }).fields ?? {})).toEqual([
      field,
    ]);
  });

  it('is asked of nobody who did not say who they are', () => {
    const anonymous = aCase({ raisedBy: 'anonymous' }).as(people.palsOfficer);
    expect(anonymous.available).not.toContain('askWhatWasHard');
    expect(anonymous.available).not.toContain('offerMaterial');
  });
});

describe('R12.7: material', () => {
  it.each([
    ['camhs', 'camhs'],
    ['olderPeople', 'easyRead'],
    ['learningDisability', 'easyRead'],
    ['crisis', 'none'],
  ])('says which is meant for %s: %s', (service, material) => {
    const { state, context } = enquiry({ service });
    const field = caseCommandNamed('offerMaterial')?.fields.materials;
    const options = field?.kind === 'picks' ? field.from(state, context) : {};
    expect(Object.keys(options).filter((key) => options[key]?.includes('meant for'))).toEqual(
      material === 'none' ? [] : [material],
    );
  });

  it('that was offered is recorded, once each', () => {
    const offered = enquiry()
      .does('offerMaterial', { materials: ['easyRead'], on: '2026-01-05' })
      .does('offerMaterial', { materials: ['easyRead', 'camhs'], on: '2026-01-05' });
    expect(offered.state.needs.materials).toEqual(['easyRead', 'camhs']);
    expect(enquiry().tries('offerMaterial', { materials: [], on: '2026-01-05' })).toMatchObject({
      fields: { materials: sentence },
    });
  });
});

describe('matters for a specialist', () => {
  const telling = (matter: string, more = {}) => ({ matter, note: 'What was said', ...more });

  it.each([
    ['R12.2', 'discrimination', 'inclusionLead', '12.3'],
    ['R12.6', 'spirituality', 'spiritualCare', 'Section 12 table'],
    ['R7.1b', 'dataProtection', 'informationRights', '7.1'],
  ] as const)('%s: %s reaches the %s, who sees the case from then on', (_, matter, role, paragraph) => {
    const case1 = enquiry();
    expect(case1.as(people[role]).tries('recordAcknowledgement')).toMatchObject({ refused: 'notFound' });
    case1.as(people.palsOfficer).does('tellSpecialist', telling(matter, { consent: true }));
    expect(case1.notices.at(-1)).toEqual({
      to: { role },
      say: 'C26-7K4MQ raises a matter for you. Please look at it.',
      paragraph,
      command: 'recordSpecialistAnswer',
    });
    expect(case1.as(people[role]).available).toContain('recordSpecialistAnswer');
    expect(
      case1.as(people.palsOfficer).tries('tellSpecialist', telling(matter, { consent: true })),
    ).toMatchObject({ paragraph, fields: { matter: sentence } });
  });

  it('R12.6: Spiritual Care hears about it only if the person agrees', () => {
    expect(enquiry().tries('tellSpecialist', telling('spirituality', { consent: false }))).toMatchObject({
      paragraph: 'Section 12 table',
      fields: { consent: sentence },
    });
    expect(Object.keys(enquiry().tries('tellSpecialist', telling('spirituality')).fields ?? {})).toEqual([
      'consent',
    ]);
    expect(enquiry().does('tellSpecialist', telling('discrimination')).state.specialists.told).toEqual({
      discrimination: { on: '2026-01-05' },
    });
  });

  it('R12.2: discrimination is addressed and recorded before the case closes', () => {
    const closing = {
      resolvedOn: '2026-01-05',
      how: 'phone',
      response: 'x',
      satisfied: true,
      confirmedBy: 'x',
      summarySentOn: '2026-01-05',
      learning: 'Listen.',
      subject: 'access',
    };
    const raised = enquiry()
      .does('tellSpecialist', telling('discrimination'))
      .does('tellSpecialist', telling('dataProtection'));
    expect(raised.tries('closeEnquiry', closing)).toMatchObject({ refused: 'notMet', paragraph: '12.3' });
    expect(
      raised.tries('recordSpecialistAnswer', { matter: 'discrimination', answer: 'None' }),
    ).toMatchObject({ fields: { answer: sentence } });
    raised
      .as(people.inclusionLead)
      .does('recordSpecialistAnswer', { matter: 'discrimination', answer: 'The team was trained.' });
    expect(raised.missing).toContainEqual({
      what: sentence,
      paragraph: '7.1',
      command: 'recordSpecialistAnswer',
    });
    expect(raised.as(people.palsOfficer).does('closeEnquiry', closing).state.stage).toBe('closed');
  });

  it('is not offered where nothing is open', () => {
    expect(enquiry().available).not.toContain('recordSpecialistAnswer');
    const answered = enquiry()
      .does('tellSpecialist', telling('dataProtection'))
      .does('recordSpecialistAnswer', { matter: 'dataProtection', answer: 'Letters were checked.' });
    expect(answered.available).not.toContain('recordSpecialistAnswer');
    expect(answered.missing).not.toContainEqual(
      expect.objectContaining({ command: 'recordSpecialistAnswer' }),
    );
  });

  it.each([
    ['wardSister', true],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['stranger', false],
    ['seniorManager', false],
  ] as const)('R12.2: %s may raise it: %s', (who, may) => {
    expect(enquiry().as(people[who]).available.includes('tellSpecialist')).toBe(may);
  });
});

it('R11.1: whether the person was told of the commissioner is kept with the acknowledgement', () => {
  const acknowledging = { on: '2026-01-05', how: 'letter', reassured: true, advocacy: true };
  const told = (more = {}) =>
    aTriagedCase('closerLook').does('recordAcknowledgement', { ...acknowledging, ...more }).state
      .acknowledgement.toldOfChoice;
  expect([told({ choice: true }), told({ choice: false }), told()]).toEqual([true, false, false]);
});
