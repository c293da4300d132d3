import { notKnown, type Entries } from '../../policy/machine/fields';
import { mayWriteTo, consentStatus } from '../../policy/sections/consent/questions';
import { concernOf } from '../../policy/sections/intake/questions';
import { owesBasis, owesLimits, whySpokenFor } from '../../policy/sections/representation/questions';
import type { OnCase } from '../../policy/sections/people/facts';
import { besideThem, waysNow, whoComplains } from '../../policy/sections/people/questions';
import { wordsOfCase } from '../../policy/search/caseWords';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aCase, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { wordsOf } from '../doors/aLetter';
import { anInvestigation, plan } from '../doors/anInvestigation';
import { aSignedCase } from '../doors/aResponse';
import { people } from '../doors/people';

const own: Entries = { personName: 'Mrs Ellen Marsh', phone: '01632 960001', address: '4 Sample Lane' };

const spokenFor = (more: Entries = {}): Entries => ({
  ...own,
  raisedBy: 'representative',
  personName: 'Mrs Ellen Marsh',
  affectedName: 'Mr Tom Marsh',
  relationship: 'spouse',
  whyRepresented: 'asked',
  consent: 'requested',
  ...more,
});

const daughter: Entries = {
  name: 'Ms Anna Marsh',
  relationship: 'child',
  why: 'asked',
  phone: '01632 960010',
  address: '7 Other Street',
};

const agrees: Entries = {
  answer: 'received',
  on: '2026-01-05',
  evidence: 'Signed form',
  takenBy: 'Sample nurse',
};

const assessed: Entries = {
  basis: 'A note in the file',
  assessedBy: 'Sample doctor',
  assessedOn: '2026-01-05',
  decision: 'Who speaks for them',
};

const died = (person: string): Entries => ({ person, diedOn: '2026-01-04', toldBy: 'Her daughter rang' });

/** A complaint by a husband or wife for whom consent is held. */
const withConsent = (): CaseUnderTest =>
  aTriagedCase('closerLook', spokenFor()).does('recordConsent', agrees);

const gapsOf = (on: CaseUnderTest): readonly string[] => on.missing.flatMap(({ command }) => command ?? []);
const person = (on: CaseUnderTest, id: string): OnCase | undefined =>
  on.state.people.items.find((each) => each.id === id);

describe('R4.1: their own reference', () => {
  const quoting = (): CaseUnderTest =>
    aTriagedCase('closerLook', spokenFor({ relationship: 'mp' })).does('changeContact', {
      person: '1',
      changed: ['reference'],
      reference: 'MP/2041-b',
      toldBy: 'Their letter',
    });

  it('stands under ours in letters to them, and not before they told us', () => {
    expect(wordsOf('acknowledgement', quoting())).toContain('Your reference: MP/2041-b');
    const before = aTriagedCase('closerLook', spokenFor({ relationship: 'mp' }));
    expect(wordsOf('acknowledgement', before)).not.toContain('Your reference');
  });

  it('finds the case', () => expect(wordsOfCase(quoting().state, defaultTrust)).toContain('mp2041b'));

  it('is no way to reach them', () => {
    const without = quoting().does('changeContact', {
      person: '1',
      changed: ['phone', 'address'],
      phone: notKnown,
      address: notKnown,
      toldBy: 'A letter came back',
    });
    const unreached = without.does('nameRepresentative', {
      ended: 'stepsBack',
      ...daughter,
      phone: notKnown,
      address: '',
      reference: 'D/1',
    });
    expect(gapsOf(unreached)).toContain('changeContact');
  });
});

describe('R4.1: how somebody is reached is a history', () => {
  const moved = (): CaseUnderTest =>
    aTriagedCase('closerLook', own)
      .on('2026-01-12')
      .does('changeContact', {
        person: '1',
        changed: ['phone', 'address'],
        phone: '01632 960099',
        address: '9 New Road',
        since: '2026-01-10',
        toldBy: 'She rang us',
      });

  it('keeps what held before, until when, and who recorded each', () => {
    const ways = person(moved(), '1')?.ways.filter(({ way }) => way === 'phone');
    expect(ways).toEqual([
      {
        way: 'phone',
        words: '01632 960001',
        from: '2026-01-05',
        by: people.wardSister.id,
        until: '2026-01-10',
      },
      { way: 'phone', words: '01632 960099', from: '2026-01-10', by: people.palsOfficer.id },
    ]);
  });

  it('letters go to the new address, and the case is found by the old number and by the new', () => {
    const after = moved();
    expect(wordsOf('acknowledgement', after)).toContain('9 New Road');
    expect(wordsOf('acknowledgement', after)).not.toContain('4 Sample Lane');
    const words = wordsOfCase(after.state, defaultTrust);
    expect(words).toEqual(expect.arrayContaining(['1632960001', '1632960099']));
  });

  it('what no longer holds goes, and what is as it was is no change', () => {
    const gone = moved().does('changeContact', {
      person: '1',
      changed: 'phone',
      phone: 'notKnown',
      toldBy: 'She rang',
    });
    expect(concernOf(gone.state).phone).toBeUndefined();
    expect(concernOf(gone.state).address).toBe('9 New Road');
    expect(
      moved().tries('changeContact', {
        person: '1',
        changed: 'phone',
        phone: '01632 960099',
        toldBy: 'She rang',
      }).fields,
    ).toHaveProperty('changed');
  });

  it('a correction makes no history: it never held', () => {
    const right = aCase(own).does('correctRecord', {
      field: 'phone',
      text: '01632 960002',
      reason: 'A slip',
    });
    expect(person(right, '1')?.ways.filter(({ way }) => way === 'phone')).toMatchObject([
      { words: '01632 960002' },
    ]);
  });
});

describe('R4.2: somebody else speaks for the person', () => {
  it('whoever joins is written to, and the person is the one it is about, reached as before', () => {
    const joined = aTriagedCase('closerLook', own).does('nameRepresentative', daughter);
    expect(concernOf(joined.state)).toMatchObject({
      raisedBy: 'representative',
      personName: 'Ms Anna Marsh',
      affectedName: 'Mrs Ellen Marsh',
      phone: '01632 960010',
    });
    expect(waysNow(person(joined, '1') as OnCase)).toMatchObject({ phone: '01632 960001' });
    expect(mayWriteTo(joined.state)).toBe('representativeInGeneral');
    expect(gapsOf(joined)).toContain('recordConsent');
    const request = wordsOf('consent', joined);
    expect(request).toContain('Dear Mrs Marsh');
    expect(request).toContain('4 Sample Lane');
    expect(request).toContain('Ms Anna Marsh');
  });

  it('L1, L2: consent was to the one before: with another it is asked for again, and so is what shows that they may speak', () => {
    const held = withConsent();
    expect(mayWriteTo(held.state)).toBe('representative');
    const changed = held.does('nameRepresentative', { ...daughter, ended: 'stepsBack' });
    expect(consentStatus(changed.state)).toBe('notAsked');
    expect(mayWriteTo(changed.state)).toBe('representativeInGeneral');
    expect(person(changed, '1')).toMatchObject({ until: '2026-01-05', ended: 'stepsBack' });
    expect(mayWriteTo(changed.does('recordConsent', agrees).state)).toBe('representative');
  });

  it('of somebody without capacity the assessment stays, and what shows that the new one may speak is asked for', () => {
    const before = aTriagedCase('closerLook', spokenFor({ whyRepresented: 'capacity', consent: 'notNeeded' }))
      .does('recordRepresentation', { why: 'capacity', under18: false, ...assessed })
      .does('explainLimits', { note: 'What we may not share', on: '2026-01-05' });
    expect(mayWriteTo(before.state)).toBe('representative');
    const after = before.does('nameRepresentative', { ...daughter, why: 'capacity', ended: 'cannotAct' });
    expect(after.state.representation.assessed?.assessedBy).toBe('Sample doctor');
    expect([owesBasis(after.state), owesLimits(after.state)]).toEqual([true, true]);
    expect(mayWriteTo(after.state)).toBe('representativeInGeneral');
  });

  it('L4: grounds were for the one before', () => {
    const child = aCase(
      spokenFor({ whyRepresented: 'under13', consent: 'notNeeded', relationship: 'parent' }),
    )
      .as(people.palsOfficer)
      .does('decideGrounds', { satisfied: true, reasons: 'A parent' });
    const changed = child.does('nameRepresentative', { ...daughter, why: 'under13', ended: 'theirWish' });
    expect(gapsOf(changed)).toContain('decideGrounds');
  });

  it('limits told in the acknowledgement were told to the one before, and a doubt was about that one', () => {
    const told = aTriagedCase('closerLook', spokenFor({ whyRepresented: 'died', consent: 'notNeeded' })).does(
      'recordAcknowledgement',
      {
        on: '2026-01-05',
        how: 'letter',
        reassured: true,
        advocacy: true,
        choice: true,
        limits: 'What we may not share',
      },
    );
    expect(owesLimits(told.state)).toBe(false);
    const doubted = told.does('raiseBestInterests', { note: 'Sample doubt' });
    const changed = doubted.does('nameRepresentative', { ...daughter, why: 'died', ended: 'theirWish' });
    expect(owesLimits(changed.state)).toBe(true);
    expect(changed.state.stopping.doubt).toBeUndefined();
  });

  it('L36: that letters may go by email was theirs to say', () => {
    const mailed = withConsent().does('recordEmailAgreement', {
      agreed: true,
      on: '2026-01-05',
      how: 'phone',
    });
    expect(mailed.state.needs.emailAgreed).toBe(true);
    expect(
      mailed.does('nameRepresentative', { ...daughter, ended: 'stepsBack' }).state.needs.emailAgreed,
    ).toBeUndefined();
  });

  it('once nobody speaks for them, the person is written to by name and told why', () => {
    const ended = withConsent().does('endRepresentative', {
      ended: 'speaksThemselves',
      toldBy: 'He rang us',
    });
    expect(mayWriteTo(ended.state)).toBe('person');
    const letter = wordsOf('acknowledgement', ended);
    expect(letter).toContain('Dear Mr Marsh');
    expect(letter).toContain('Somebody who spoke for you raised a concern with us');
    expect(letter).not.toContain('In your own words');
    expect(gapsOf(ended)).toEqual(expect.arrayContaining(['changeContact', 'correctRecord']));
  });

  it('a letter to whoever came later quotes nothing as theirs, and calls nobody “your husband” by the words of another', () => {
    const words = 'My husband waited two hours and nobody told him why.';
    const first = aTriagedCase('closerLook', spokenFor({ words, wordsAre: 'theirs' })).does(
      'recordConsent',
      agrees,
    );
    expect(wordsOf('acknowledgement', first)).toContain('your husband');
    const later = first
      .does('nameRepresentative', { ...daughter, relationship: 'spouse', ended: 'stepsBack' })
      .does('recordConsent', agrees);
    const letter = wordsOf('acknowledgement', later);
    expect(letter).toContain('Dear Ms Marsh');
    expect(letter).toContain('This is what we were told');
    expect(letter).not.toMatch(/your husband|In your own words|What you told us/);
  });
});

describe('R4.3a: somebody dies midway', () => {
  it('nothing goes to a person who has died: who may go on is asked, and no letter is to be had', () => {
    const dead = aTriagedCase('closerLook', own).does('recordDeath', died('1'));
    expect(mayWriteTo(dead.state)).toBe('nobody');
    expect(gapsOf(dead)).toContain('nameRepresentative');
    const underway = anInvestigation(own).does('recordDeath', died('1'));
    expect(underway.tries('sharePlan', plan()).sentence).toContain('The person has died');
    const after = dead.does('nameRepresentative', { ...daughter, why: 'died' });
    expect([owesBasis(after.state), owesLimits(after.state)]).toEqual([true, true]);
    const settled = after
      .does('recordRepresentation', { why: 'died', basis: 'Death certificate' })
      .does('explainLimits', { note: 'What we may not share', on: '2026-01-05' });
    expect(mayWriteTo(settled.state)).toBe('representative');
    const letter = wordsOf('acknowledgement', settled);
    expect(letter).toContain('Dear Ms Marsh');
    expect(letter).toContain('We were sorry to hear that Mrs Ellen Marsh has died');
  });

  it('consent that the person gave lapses: what shows that somebody may act now is asked for', () => {
    const dead = withConsent().does('recordDeath', died('2'));
    expect(whySpokenFor(dead.state)).toBe('died');
    expect(dead.state.consent).toEqual({ asked: 0 });
    expect(mayWriteTo(dead.state)).toBe('representativeInGeneral');
    expect(gapsOf(dead)).toEqual(expect.arrayContaining(['recordRepresentation', 'explainLimits']));
  });

  it('where the one who spoke for them dies, the person speaks for themselves', () => {
    const dead = withConsent().does('recordDeath', died('1'));
    expect(concernOf(dead.state)).toMatchObject({ raisedBy: 'patient', personName: 'Mr Tom Marsh' });
    expect(mayWriteTo(dead.state)).toBe('person');
    expect(person(dead, '1')).toMatchObject({ ended: 'died', until: '2026-01-04' });
  });

  it('clocks go on: what was due stays due', () => {
    const before = aTriagedCase('closerLook', own);
    const due = before.clock('response')?.due;
    expect(before.does('recordDeath', died('1')).clock('response')).toMatchObject({ due, state: 'running' });
  });

  it('whoever has it hears that it is answered to somebody else, with no name', () => {
    const on = aTriagedCase('closerLook', own).does('assign', {
      team: 'complaints',
      handler: people.complaintsOfficer.id,
    });
    on.notices.length = 0;
    on.does('recordDeath', died('1'));
    expect(on.notices).toMatchObject([{ to: { person: people.complaintsOfficer.id } }]);
    expect(JSON.stringify(on.notices)).not.toMatch(/Marsh|died/);
  });
});

describe('R4.3a: the person loses or regains capacity', () => {
  it('who decides is asked for once they cannot, and nothing goes until somebody does', () => {
    const lost = aTriagedCase('closerLook', own).does('recordCapacity', { now: 'no', ...assessed });
    expect(mayWriteTo(lost.state)).toBe('nobody');
    expect(gapsOf(lost)).toContain('nameRepresentative');
    const named = lost.does('nameRepresentative', { ...daughter, why: 'capacity' });
    expect(named.state.representation.assessed).toMatchObject({ assessedBy: 'Sample doctor' });
    expect(owesBasis(named.state)).toBe(true);
  });

  it('lost while somebody speaks for them, it is why they may; regained, the person is asked again', () => {
    const lost = withConsent().does('recordCapacity', { now: 'no', ...assessed });
    expect(whySpokenFor(lost.state)).toBe('capacity');
    expect(owesLimits(lost.state)).toBe(true);
    const back = lost.does('recordCapacity', { now: 'yes', ...assessed });
    expect(whySpokenFor(back.state)).toBeUndefined();
    expect(consentStatus(back.state)).toBe('notAsked');
    expect(mayWriteTo(back.state)).toBe('representativeInGeneral');
    expect(gapsOf(back)).toEqual(expect.arrayContaining(['recordConsent', 'recordRepresentation']));
  });

  it('regained by somebody nobody speaks for, letters go to them again', () => {
    const back = aTriagedCase('closerLook', own)
      .does('recordCapacity', { now: 'no', ...assessed })
      .does('recordCapacity', { now: 'yes', ...assessed });
    expect(mayWriteTo(back.state)).toBe('person');
  });

  it('is not asked of the dead, nor twice', () => {
    const lost = aTriagedCase('closerLook', own).does('recordCapacity', { now: 'no', ...assessed });
    expect(lost.tries('recordCapacity', { now: 'no', ...assessed }).fields).toHaveProperty('now');
    expect(lost.does('recordDeath', died('1')).available).not.toContain('recordCapacity');
  });
});

describe('R4.2: advocates, MPs’ offices and further complainants', () => {
  const office: Entries = {
    part: 'mp',
    name: 'Office of Sample MP',
    email: 'office@sample.invalid',
    gets: 'general',
  };
  const all: Entries = { gets: 'all', agreedBy: 'person', agreedOn: '2026-01-05', agreedHow: 'Signed form' };

  it('get nothing personal unless somebody who may say so agreed, with the day and how', () => {
    const added = aTriagedCase('closerLook', own).does('addPerson', office);
    expect(besideThem(added.state)).toMatchObject([{ part: 'mp', gets: 'general' }]);
    expect(wordsOf('acknowledgement', added)).not.toContain('Copy to');
    expect(
      added.tries('changePerson', { person: '2', gets: 'all', why: 'They asked' }).fields,
    ).toHaveProperty('agreedOn');
    const agreed = added.does('changePerson', { person: '2', ...all, why: 'They asked' });
    expect(wordsOf('acknowledgement', agreed)).toContain('Copy to: Office of Sample MP');
    const left = agreed.does('removePerson', { person: '2', why: 'No longer wanted' });
    expect(wordsOf('acknowledgement', left)).not.toContain('Copy to');
    expect(person(left, '2')).toMatchObject({ until: '2026-01-05' });
  });

  it('a further complainant who gets all is written to with the first', () => {
    const two = aTriagedCase('closerLook', own).does('addPerson', {
      ...office,
      ...all,
      part: 'further',
      name: 'Mr Tom Marsh',
    });
    expect(wordsOf('acknowledgement', two)).toContain('Dear Mrs Marsh and Mr Marsh');
  });

  it('whoever speaks for the person lets nobody have what they may not have themselves', () => {
    const on = aTriagedCase('closerLook', spokenFor());
    const bySpeaker = { ...office, ...all, agreedBy: 'speaksFor' };
    expect(on.tries('addPerson', bySpeaker).fields).toHaveProperty('agreedBy');
    const held = on.does('recordConsent', agrees).does('addPerson', bySpeaker);
    expect(person(held, '3')).toMatchObject({ gets: 'all' });
    const changed = held.does('nameRepresentative', { ...daughter, ended: 'stepsBack' });
    expect(person(changed, '3')).toMatchObject({ gets: 'general' });
  });

  it('what the person agreed to ends with their death', () => {
    const dead = aTriagedCase('closerLook', own)
      .does('addPerson', { ...office, ...all })
      .does('recordDeath', died('1'));
    expect(person(dead, '2')).toMatchObject({ gets: 'general' });
    expect(dead.tries('changePerson', { person: '2', ...all, why: 'x' }).fields).toHaveProperty('agreedBy');
  });
});

describe('once a response is checked', () => {
  it('L3, L13: only the Lead Manager lets somebody else speak, and the checks start again; what happened to the person is for anybody to record', () => {
    const signed = aSignedCase().as(people.complaintsOfficer);
    expect(Object.keys(signed.state.response.approvals).length).toBeGreaterThan(0);
    expect(signed.tries('nameRepresentative', daughter).sentence).toContain('only the Lead Manager');
    expect(signed.available).not.toContain('nameRepresentative');
    expect(signed.as(people.leadManager).available).toContain('nameRepresentative');
    signed.as(people.complaintsOfficer);
    const named = aSignedCase().as(people.leadManager).does('nameRepresentative', daughter);
    expect(named.state.response.approvals).toEqual({});
    const unable = aSignedCase().as(people.complaintsOfficer);
    unable.does('recordCapacity', { now: 'no', ...assessed });
    expect(unable.state.response.approvals).toEqual({});
    const dead = signed.does('recordDeath', { ...died('1'), diedOn: 'notKnown' });
    expect(dead.state.response.approvals).toEqual({});
    expect(whoComplains(dead.state)?.id).toBe('1');
  });
});

describe('who gets a response that is checked', () => {
  const office = { part: 'mp', name: 'Office of Sample MP', email: 'office@sample.invalid', gets: 'nothing' };
  const all = { gets: 'all', agreedBy: 'person', agreedOn: '2026-01-06', agreedHow: 'Signed form' };

  it('L13: is part of what was checked: another copy asks for the checks again, and somebody we only know of does not', () => {
    const signed = aSignedCase().as(people.complaintsOfficer);
    const checks = signed.state.response.approvals;
    const known = signed.does('addPerson', office);
    expect(known.state.response.approvals).toEqual(checks);
    const changed = known.does('changePerson', { person: '2', ...all, why: 'They asked' });
    expect(changed.state.response.approvals).toEqual({});
    const added = aSignedCase()
      .as(people.complaintsOfficer)
      .does('addPerson', { ...office, ...all });
    expect(added.state.response.approvals).toEqual({});
  });
});

describe('what is for whom', () => {
  it('the same commands are refused to those who have no part in it', () => {
    const on = aTriagedCase('closerLook', own).does('addPerson', {
      part: 'mp',
      name: 'Office of Sample MP',
      email: 'office@sample.invalid',
      gets: 'general',
    });
    const all = [
      'changeContact',
      'nameRepresentative',
      'recordDeath',
      'recordCapacity',
      'addPerson',
      'changePerson',
      'removePerson',
    ];
    const open = (who: keyof typeof people): readonly string[] =>
      all.filter((name) => on.as(people[who]).available.includes(name));
    expect(open('palsOfficer')).toEqual(all);
    expect(open('complaintsOfficer')).toEqual(all);
    expect(open('wardSister')).toEqual(['changeContact', 'recordDeath']);
    expect(open('stranger')).toEqual([]);
    expect(open('seniorManager')).toEqual([]);
  });
});
