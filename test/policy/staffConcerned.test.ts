import { ownWord } from '../doors/anEnding';
import { maySee, relationsOf } from '../../policy/access/access';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import { staffExtract } from '../../policy/sections/staffConcerned/extract';
import { staffSupport } from '../../policy/sections/staffConcerned/choices';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import {
  aComplaint,
  anAgreedInvestigation,
  anInvestigation,
  anInvestigationNaming,
  toldStaff,
} from '../doors/anInvestigation';
import { answeredOn, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const nurse = { person: people.namedNurse.id, job: 'Nurse, Community North' };
const request = { staff: '1', questions: 'What did you tell people who waited?', dueOn: '2026-01-14' };
const use = { staff: '1', shown: true, use: 'The nurse told us…', on: '2026-01-15', how: 'writing' };

const owed = ({ missing }: CaseUnderTest) => missing.filter(({ what }) => what.includes('member of staff'));
const named = () => anAgreedInvestigation().does('nameStaff', nurse);
const asked = () => anInvestigationNaming().does('requestStatement', request);
const answered = () =>
  asked()
    .on('2026-01-13')
    .as(people.namedNurse)
    .does('giveStatement', { gives: true, account: 'I told them.' });
const shown = () => answered().on('2026-01-15').as(people.investigator).does('showUse', use);

const prefillOf = (theCase: CaseUnderTest, name: string) =>
  caseCommandNamed(name)?.prefill(theCase.state, theCase.context);

describe('Staff a complaint is about are listed, told and supported', () => {
  it('R8.21c asks who they are, and takes “nobody” for an answer', () => {
    const given = anAgreedInvestigation();
    const gap = {
      what: 'Say which staff it is about, or that it is about none',
      paragraph: '8.21',
      command: 'nameStaff',
      or: 'nameNoStaff',
      blocks: 'draft',
    };
    expect(given.missing).toContainEqual(gap);
    expect(aComplaint().missing).not.toContainEqual(gap);
    given.does('nameNoStaff', { why: 'A cold waiting room' });
    expect(given.missing).not.toContainEqual(gap);
    expect(given.available).not.toContain('nameNoStaff');
    given.does('nameStaff', nurse);
    expect(given.state.staffConcerned.none).toBe(false);
    expect(given.tries('nameNoStaff', { why: 'x' }).sentence).toContain('somebody on the list');
    expect(given.tries('nameStaff', nurse).fields?.person).toContain('on the list already');
    given.does('removeStaff', { staff: '1', reason: 'Another nurse' });
    expect(given.missing).toContainEqual(gap);
    expect(given.available).toContain('nameNoStaff');
    expect(given.available).not.toContain('removeStaff');
  });

  it('R8.21c never uses the number of one member of staff for another', () => {
    const given = named()
      .does('removeStaff', { staff: '1', reason: 'Another nurse' })
      .does('nameStaff', nurse);
    expect(given.state.staffConcerned.named.map(({ id }) => id)).toEqual(['2']);
    given
      .does('nameStaff', { ...nurse, person: people.clinicalTeam.id })
      .does('removeStaff', { staff: '2', reason: 'x' });
    expect(given.state.staffConcerned.named.map(({ id }) => id)).toEqual(['3']);
  });

  it.each(['earlyResolution', 'closerLook'] as const)(
    'R8.21c can name and tell them before there is an investigator: %s',
    (route) => {
      const given = aTriagedCase(route).as(people.complaintsOfficer).does('nameStaff', nurse);
      expect(given.clock('staffTold', '1')).toMatchObject({ due: '2026-01-12', state: 'running' });
      expect(given.does('tellStaff', toldStaff({ on: '2026-01-05' })).clock('staffTold')?.state).toBe('met');
    },
  );

  it('R8.21c watches that each is told within 5 working days, or what the settings say', () => {
    const given = named();
    expect(given.clock('staffTold', '1')).toMatchObject({
      label: 'Tell member of staff 1',
      due: '2026-01-13',
      state: 'running',
      paragraph: '8.21',
    });
    expect(given.clock('staffTold')?.explain()).toContain(
      'named on Tuesday 6 January 2026, and are told within 5 working days',
    );
    expect(given.under({ staffToldWithin: 2 }).clock('staffTold')?.due).toBe('2026-01-08');
    expect(given.on('2026-01-09').clock('staffTold')?.state).toBe('missed');
    given.does('tellStaff', toldStaff({ on: '2026-01-08' }));
    expect(given.clock('staffTold')).toMatchObject({ state: 'met', metOn: '2026-01-08' });
  });

  it('R8.21c ends that watch with the case', () => {
    const given = named()
      .as(people.leadManager)
      .does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(given.clock('staffTold')?.state).toBe('ended');
    expect(owed(given)).toEqual([]);
  });

  it('R8.31 takes them as told only with support here and representation offered', () => {
    const given = named().on('2026-01-07');
    expect(owed(given)).toEqual([
      {
        what: 'Tell member of staff 1, and offer support',
        paragraph: '8.31',
        command: 'tellStaff',
        blocks: 'draft',
      },
    ]);
    expect(given.tries('tellStaff', toldStaff({ support: false })).fields?.support).toContain(
      'find support here',
    );
    expect(given.tries('tellStaff', toldStaff({ representation: false })).fields?.representation).toContain(
      'represent them',
    );
    expect(given.tries('tellStaff', toldStaff({ on: '2026-01-04' })).fields?.on).toContain(
      'before it reached us',
    );
    expect(given.tries('tellStaff', toldStaff({ words: '' })).fields?.words).toBeDefined();
    given.does('tellStaff', toldStaff());
    expect(given.notices.at(-1)).toEqual({
      to: { person: people.namedNurse.id },
      say: 'You were spoken to about C26-7K4MQ. Here is what comes next, and who can support you.',
      paragraph: '8.31',
    });
    expect(given.available).not.toContain('tellStaff');
    expect(given.tries('tellStaff', toldStaff()).fields?.staff).toBeDefined();
  });

  it('R8.31 can say why somebody cannot be told now', () => {
    const given = named().does('tellStaff', {
      staff: '1',
      told: false,
      reason: 'The police asked us to wait',
    });
    expect(given.clock('staffTold')?.state).toBe('ended');
    expect(owed(given).map(({ command }) => command)).toEqual(['agreeWhyNot']);
    expect(given.available).toContain('tellStaff');
    given.on('2026-01-09').does('tellStaff', toldStaff({ on: '2026-01-09' }));
    expect(given.clock('staffTold')?.state).toBe('met');
    expect(owed(given)).toHaveLength(1);
  });

  it.each([
    ['namedNurse', 'notFound'],
    ['palsOfficer', 'notYours'],
    ['wardSister', 'notYours'],
  ] as const)('R8.21c does not let the %s name anybody', (person, refused) => {
    const given = named().as(people[person]);
    expect(given.tries('nameStaff', { ...nurse, person: people.stranger.id }).refused).toBe(refused);
  });
});

describe('Staff a complaint is about give their account', () => {
  it('R8.32 is asked of them once they have been told, with a date', () => {
    expect(named().tries('requestStatement', request).fields?.staff).toBeDefined();
    expect(named().available).not.toContain('requestStatement');
    const told = anInvestigationNaming();
    expect(owed(told)).toEqual([
      {
        what: 'Ask member of staff 1 for their account',
        paragraph: '8.32',
        command: 'requestStatement',
        blocks: 'draft',
      },
    ]);
    expect(prefillOf(told, 'requestStatement')).toEqual({ staff: '1' });
    expect(told.tries('requestStatement', { ...request, dueOn: '2026-01-07' }).fields?.dueOn).toBeDefined();
    told.does('requestStatement', request);
    expect(told.notices.at(-1)).toEqual({
      to: { person: people.namedNurse.id },
      say: 'Your account is asked for in C26-7K4MQ.',
      paragraph: '8.32',
      command: 'giveStatement',
    });
    expect(told.clock('statement', '1')).toMatchObject({
      label: 'Account of member of staff 1',
      due: '2026-01-14',
      state: 'running',
    });
    expect(owed(told)).toEqual([
      {
        what: 'Record the account of member of staff 1, or that there is none',
        paragraph: '8.32',
        command: 'recordStatement',
        awaited: true,
        blocks: 'draft',
      },
    ]);
    expect(told.on('2026-01-15').clock('statement')?.state).toBe('missed');
  });

  it('R8.32 they give it themselves, and the investigator hears that it came', () => {
    const given = asked().on('2026-01-13').as(people.namedNurse);
    expect(given.available).toEqual(['giveStatement', 'snoozeReminder', 'notMine']);
    given.does('giveStatement', { gives: true, account: 'I told them.' });
    expect(given.confirmed('giveStatement')).toBe('Thank you. The investigator has been told.');
    expect(given.state.staffConcerned.named[0]?.requests).toEqual([
      {
        questions: request.questions,
        dueOn: '2026-01-14',
        answer: { kind: 'given', on: '2026-01-13', account: 'I told them.' },
      },
    ]);
    expect(given.clock('statement')).toMatchObject({ state: 'met', metOn: '2026-01-13' });
    expect(given.clock('statement')?.explain()).toContain('They answered on Tuesday 13 January 2026.');
    expect(given.notices.at(-1)).toEqual({
      to: { person: people.investigator.id },
      say: 'C26-7K4MQ: an account has come.',
      paragraph: '8.32',
      command: 'showUse',
    });
    expect(given.available).toEqual([]);
    expect(given.tries('giveStatement', { gives: true, account: 'x' }).sentence).toContain(
      'No account is asked of you now',
    );
  });

  it('R8.32 they may decline', () => {
    const given = asked().as(people.namedNurse).does('giveStatement', { gives: false });
    expect(given.state.staffConcerned.named[0]?.requests[0]?.answer).toEqual({
      kind: 'declined',
      on: '2026-01-07',
    });
    expect(given.notices.at(-1)?.say).toBe('C26-7K4MQ: no account is given.');
    expect(given.clock('statement')?.state).toBe('met');
    expect(given.as(people.investigator).missing.some(({ command }) => command === 'recordStatement')).toBe(
      false,
    );
  });

  it('R8.32 the investigator can record one that was given otherwise, or that none came in time', () => {
    const given = asked();
    expect(
      given.tries('recordStatement', { staff: '1', kind: 'given', on: '2026-01-07' }).fields?.account,
    ).toBeDefined();
    const noReply = { staff: '1', kind: 'noReply', on: '2026-01-14' };
    expect(given.on('2026-01-14').tries('recordStatement', noReply).fields?.kind).toContain(
      'until Wednesday 14 January 2026',
    );
    given.on('2026-01-15').does('recordStatement', noReply);
    expect(given.clock('statement')).toMatchObject({ state: 'ended', metOn: undefined });
    expect(given.available).not.toContain('recordStatement');
    const notices = asked().does('recordStatement', {
      staff: '1',
      kind: 'given',
      on: '2026-01-07',
      account: 'In a meeting',
    }).notices;
    expect(notices.at(-1)?.command).toBe('giveStatement');
  });

  it('R8.32 they are asked again when something new comes up, and what they said stays', () => {
    const again = answered()
      .as(people.investigator)
      .does('requestStatement', { ...request, questions: 'And the diary?', dueOn: '2026-01-20' });
    expect(again.clock('statement')).toMatchObject({ due: '2026-01-20', state: 'running' });
    again.does('requestStatement', {
      ...request,
      questions: 'And the diary of that day?',
      dueOn: '2026-01-21',
    });
    again.as(people.namedNurse).does('giveStatement', { gives: true, account: 'It was not mine.' });
    const extract = staffExtract(again.state, people.namedNurse.id);
    expect(extract?.accounts).toEqual(['I told them.', 'It was not mine.']);
    expect(again.state.staffConcerned.named[0]?.requests).toHaveLength(2);
    expect(again.clock('statement')?.due).toBe('2026-01-21');
  });

  it('R8.32 ends that clock with the case', () => {
    const closed = asked()
      .as(people.leadManager)
      .does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(closed.clock('statement')?.state).toBe('ended');
    expect(closed.as(people.namedNurse).tries('giveStatement', { gives: false }).refused).toBe('wrongStage');
  });
});

describe('Staff a complaint is about see only what is theirs', () => {
  it('R7.1a R8.32 they do not see the case, and may do nothing in it but answer for themselves', () => {
    const given = asked().as(people.namedNurse);
    expect(relationsOf(given.state, people.namedNurse.id)).toEqual(['staffConcerned']);
    expect(maySee(given.state, people.namedNurse)).toBe(false);
    for (const command of [
      'recordEvidence',
      'nameStaff',
      'showUse',
      'recordStatement',
      'handBack',
      'withdraw',
    ])
      expect(given.tries(command, {}).refused).toBe('notFound');
  });

  it('R7.1a before they are told they are not let on to anything', () => {
    const given = named().as(people.namedNurse);
    expect(given.available).toEqual([]);
    expect(given.tries('giveStatement', { gives: false }).refused).toBe('notFound');
    expect(staffExtract(given.state, people.namedNurse.id)).toBeUndefined();
  });

  it('R8.31 R8.32 R8.33 their extract grows with what they were told, asked and shown', () => {
    const told = {
      reference: 'C26-7K4MQ',
      job: 'Nurse, Community North',
      told: 'Somebody was not told why the clinic ran late.',
      toldOn: '2026-01-07',
      support: staffSupport,
      comments: [],
    };
    const extractOf = ({ state }: CaseUnderTest) => staffExtract(state, people.namedNurse.id);
    expect(extractOf(anInvestigationNaming())).toEqual({ ...told, accounts: [] });
    expect(extractOf(asked())).toEqual({
      ...told,
      asked: { questions: request.questions, dueOn: '2026-01-14' },
      accounts: [],
    });
    expect(extractOf(shown())).toEqual({ ...told, accounts: ['I told them.'], use: 'The nurse told us…' });
    expect(staffExtract(shown().state, people.stranger.id)).toBeUndefined();
  });
});

describe('Staff a complaint is about are kept informed, and see how their account is used', () => {
  it('R8.33 R8.21e owes them an update every 10 working days from when they were told', () => {
    const given = anInvestigationNaming();
    expect(given.clock('staffUpdate')).toMatchObject({
      label: 'Update to staff',
      due: '2026-01-21',
      state: 'running',
      paragraph: '8.33',
    });
    given.on('2026-01-12').does('nameStaff', { person: people.clinicalTeam.id, job: 'Team leader' });
    given.does('tellStaff', toldStaff({ staff: '2', on: '2026-01-12' }));
    expect(given.clock('staffUpdate')?.due).toBe('2026-01-21');
    const update = { on: '2026-01-12', how: 'phone', note: 'It goes on.' };
    given.does('recordUpdate', { ...update, to: 'person' });
    expect(given.clock('staffUpdate')?.due).toBe('2026-01-21');
    given.does('recordUpdate', { ...update, to: 'both' });
    expect(given.clock('staffUpdate')?.due).toBe('2026-01-26');
    expect(given.clock('update')?.due).toBe('2026-01-26');
    given.on('2026-01-14').does('recordUpdate', { ...update, to: 'staff', on: '2026-01-14' });
    expect(given.clock('staffUpdate')?.due).toBe('2026-01-28');
    expect(given.clock('update')?.due).toBe('2026-01-26');
    expect(given.clock('staffUpdate')?.explain()).toContain(
      'Staff it is about last heard from us on Wednesday 14 January 2026',
    );
  });

  it('R8.33 blocks the draft until they have been shown, or a reason says why not', () => {
    const given = answered().on('2026-01-15').as(people.investigator);
    const gap = {
      what: 'Show member of staff 1 how their account is used, or say why not',
      paragraph: '8.33',
      command: 'showUse',
      blocks: 'draft',
    };
    expect(owed(given)).toEqual([gap]);
    expect(given.tries('submitDraft').sentence).toContain('how their account is used');
    expect(given.tries('showUse', { ...use, use: '' }).fields?.use).toBeDefined();
    expect(given.tries('showUse', { staff: '1', shown: false }).fields?.reason).toBeDefined();
    expect(
      answered()
        .as(people.investigator)
        .does('showUse', { ...use, on: '2026-01-13' }).state.staffConcerned.named[0]?.shown?.on,
    ).toBe('2026-01-13');
    expect(given.tries('showUse', { ...use, on: '2026-01-12' }).fields?.on).toContain('before we heard them');
    expect(given.tries('showUse', { ...use, on: '2026-01-06' }).fields?.on).toContain(
      'only on Wednesday 7 January 2026',
    );
    given.does('showUse', { staff: '1', shown: false, reason: 'On long leave' });
    expect(given.state.staffConcerned.named[0]).toMatchObject({
      notShown: { on: '2026-01-15', reason: 'On long leave' },
    });
    expect(given.state.staffConcerned.named[0]).not.toHaveProperty('shown');
    expect(owed(given).map(({ command }) => command)).toEqual(['agreeWhyNot']);
    given.does('showUse', use);
    expect(owed(given)).toEqual([]);
    expect(given.state.staffConcerned.named[0]).toMatchObject({
      shown: { on: '2026-01-15', use: 'The nurse told us…' },
    });
    expect(given.state.staffConcerned.named[0]).not.toHaveProperty('notShown');
    expect(named().available).not.toContain('showUse');
  });

  it('R8.33 they hear that it is there to see, and can comment before the response goes', () => {
    const given = shown();
    expect(given.notices.at(-1)).toEqual({
      to: { person: people.namedNurse.id },
      say: 'Please look at how your account is used in C26-7K4MQ, before the response goes.',
      paragraph: '8.33',
      command: 'commentOnUse',
    });
    given.as(people.namedNurse);
    expect(given.available).toEqual(['commentOnUse', 'snoozeReminder', 'notMine']);
    given
      .does('commentOnUse', { isRight: false, comment: 'That is not what I said.' })
      .does('commentOnUse', { isRight: false, comment: 'Nor that.' });
    expect(given.confirmed('commentOnUse')).toBe('Thank you. The investigator has been told.');
    expect(given.state.staffConcerned.named[0]?.comments).toEqual([
      { words: 'That is not what I said.' },
      { words: 'Nor that.' },
    ]);
    expect(given.notices.at(-1)).toEqual({
      to: { person: people.investigator.id },
      say: 'C26-7K4MQ: a comment on how an account is used waits for your answer.',
      paragraph: '8.33',
      command: 'considerComment',
    });
  });

  it('R8.33 they may find it right, and are asked for nothing more', () => {
    const given = shown().as(people.namedNurse);
    expect(given.tries('commentOnUse', { isRight: false }).fields?.comment).toBeDefined();
    given.does('commentOnUse', { isRight: true });
    expect(given.clock('staffComment', '1')).toMatchObject({ state: 'met', metOn: '2026-01-15' });
    expect(owed(given)).toEqual([]);
    expect(given.notices.at(-1)?.say).toContain('used as it was meant');
  });

  it('R8.33 gives them 5 working days to comment, or what the settings say, and waits no longer', () => {
    const given = shown();
    expect(given.clock('staffComment', '1')).toMatchObject({ due: '2026-01-22', state: 'running' });
    expect(given.clock('staffComment')?.explain()).toContain('have 5 working days to comment');
    expect(given.under({ staffCommentWithin: 2 }).clock('staffComment')?.due).toBe('2026-01-19');
    expect(given.under({}).on('2026-01-23').clock('staffComment')?.state).toBe('ended');
    given.as(people.namedNurse).does('commentOnUse', { isRight: false, comment: 'Not so.' });
    expect(given.clock('staffComment')?.state).toBe('metLate');
    expect(owed(given).map(({ command }) => command)).toEqual(['considerComment']);
  });

  it('R8.33 holds the draft back until each comment was weighed, and tells them what came of it', () => {
    const given = shown()
      .as(people.namedNurse)
      .does('commentOnUse', { isRight: false, comment: 'I said two.' });
    const gap = {
      what: 'Say what came of the comment of member of staff 1',
      paragraph: '8.33',
      command: 'considerComment',
      begins: { staff: '1' },
      blocks: 'draft',
    };
    given.as(people.investigator);
    expect(owed(given)).toEqual([gap]);
    expect(given.tries('submitDraft').sentence).toContain('the comment of member of staff 1');
    expect(
      given.tries('considerComment', { staff: '1', considered: 'none' }).fields?.considered,
    ).toBeDefined();
    expect(given.as(people.namedNurse).tries('considerComment', {}).refused).toBe('notFound');
    given.as(people.investigator).does('considerComment', { staff: '1', considered: 'It says two now.' });
    expect(owed(given)).toEqual([]);
    expect(given.available).not.toContain('considerComment');
    expect(given.tries('considerComment', { staff: '1', considered: 'Again.' }).fields?.staff).toBeDefined();
    expect(staffExtract(given.state, people.namedNurse.id)?.comments).toEqual([
      { words: 'I said two.', considered: 'It says two now.' },
    ]);
    expect(given.notices.at(-1)).toEqual({
      to: { person: people.namedNurse.id },
      say: 'Your comment in C26-7K4MQ was looked at. Here is what came of it.',
      paragraph: '8.33',
    });
  });

  it('R8.33 keeps the answer to each comment where another comes after it', () => {
    const given = shown()
      .as(people.namedNurse)
      .does('commentOnUse', { isRight: false, comment: 'One.' })
      .as(people.investigator)
      .does('considerComment', { staff: '1', considered: 'Changed it.' })
      .as(people.namedNurse)
      .does('commentOnUse', { isRight: false, comment: 'Two.' })
      .as(people.investigator);
    expect(owed(given).map(({ command }) => command)).toEqual(['considerComment']);
    given.does('considerComment', { staff: '1', considered: 'Left it, as the diary says so.' });
    expect(given.state.staffConcerned.named[0]?.comments.map(({ considered }) => considered)).toEqual([
      'Changed it.',
      'Left it, as the diary says so.',
    ]);
  });

  it('R8.33 they have nothing to comment on before that', () => {
    const given = answered();
    expect(given.available).not.toContain('commentOnUse');
    expect(given.tries('commentOnUse', { isRight: true }).sentence).toContain('not been shown yet');
  });

  it('R8.33 they are shown again when a complaint that was opened again gets another response', () => {
    const again = reopenedOn(answeredOn(shown(), '2026-02-10'), '2026-03-02');
    expect(owed(again).map(({ command }) => command)).toEqual(['showUse']);
    expect(again.clock('staffUpdate')?.due).toBe('2026-03-16');
    again.as(people.investigator).does('showUse', { ...use, on: '2026-03-02' });
    expect(owed(again)).toEqual([]);
  });

  it('R8.31 to R8.33 picks those that are next by number and job, never by name', () => {
    const given = anInvestigationNaming()
      .does('nameStaff', { person: people.clinicalTeam.id, job: 'Team leader' })
      .does('requestStatement', request);
    const optionsOf = (name: string) => {
      const { staff } = caseCommandNamed(name)?.fields ?? {};
      return staff?.kind === 'pick' && staff.from(given.state, given.context);
    };
    expect(optionsOf('removeStaff')).toEqual({ 1: '1. Nurse, Community North', 2: '2. Team leader' });
    expect(optionsOf('tellStaff')).toEqual({ 2: '2. Team leader' });
    expect(optionsOf('requestStatement')).toEqual({ 1: '1. Nurse, Community North' });
    expect(optionsOf('recordStatement')).toEqual({ 1: '1. Nurse, Community North' });
  });

  it('R8.33 counts from whoever has waited longest, whatever the order they were named in', () => {
    const given = anInvestigationNaming().does('nameStaff', {
      person: people.clinicalTeam.id,
      job: 'Team leader',
    });
    given.does('tellStaff', toldStaff({ staff: '2', on: '2026-01-06' }));
    expect(given.clock('staffUpdate')?.due).toBe('2026-01-20');
  });

  it('R8.33 keeps each member of staff apart', () => {
    const given = anInvestigationNaming().does('nameStaff', {
      person: people.clinicalTeam.id,
      job: 'Team leader',
    });
    given.does('tellStaff', toldStaff({ staff: '2' })).does('requestStatement', { ...request, staff: '2' });
    expect(owed(given).map(({ what, command }) => [what.replace(/\D/g, ''), command])).toEqual([
      ['1', 'requestStatement'],
      ['2', 'recordStatement'],
    ]);
    expect(given.as(people.namedNurse).available).toEqual([]);
    expect(given.as(people.clinicalTeam).available).toEqual(['giveStatement', 'snoozeReminder', 'notMine']);
    expect(anInvestigation().state.staffConcerned.named).toEqual([]);
  });
});
