import type { Entries } from '../../policy/machine/fields';
import { whyAlike } from '../../policy/search/alike';
import { eventMark, marksOf } from '../../policy/search/marks';
import { hearLinking } from '../../dialogs/reading/linkWords';
import { readSentence } from '../../dialogs/reading/sentence';
import { aCase } from '../doors/aCase';
import { people } from '../doors/people';

const one: Entries = { personName: 'Niamh O’Brien', phone: '01632 960001', happenedOn: '2026-01-02' };
const elsewhere: Entries = { service: 'crisis', happenedOn: '2025-06-01' };
const other: Entries = { personName: 'Somebody Else', phone: '01632 960002', email: '' };

describe('D47: two cases may belong together', () => {
  it.each<[string, Entries, readonly string[]]>([
    [
      'by the same name, written otherwise',
      { ...other, ...elsewhere, personName: 'OBrien Niamh' },
      ['person'],
    ],
    ['by the same number', { ...other, ...elsewhere, phone: '+44 1632 960001' }, ['contact']],
    ['by service and time, 60 days apart', { ...other, happenedOn: '2025-11-03' }, ['event']],
    ['not 61 days apart', { ...other, happenedOn: '2025-11-02' }, []],
    ['not in another service', { ...other, ...elsewhere, happenedOn: '2026-01-02' }, []],
    ['not where nobody knows when it happened', { ...other, happenedOn: 'notKnown' }, []],
    ['by all of it', {}, ['person', 'contact', 'event']],
  ])('%s', (_how, entries, because) => {
    const [here, there] = [aCase(one).state, aCase({ ...one, ...entries }).state];
    expect(whyAlike(here, there)).toEqual(because);
    expect(whyAlike(there, here)).toEqual(because);
  });

  it('by the person somebody speaks for, and by a number that is theirs now alone', () => {
    const spokenFor = aCase({
      ...other,
      ...elsewhere,
      raisedBy: 'representative',
      affectedName: 'Niamh O’Brien',
      relationship: 'parent',
      whyRepresented: 'asked',
      consent: 'requested',
    });
    expect(whyAlike(aCase(one).state, spokenFor.state)).toEqual(['person']);
    const moved = aCase({ ...one, ...elsewhere })
      .as(people.palsOfficer)
      .does('changeContact', {
        person: '1',
        changed: 'phone',
        phone: '01632 960099',
        toldBy: 'A call',
      });
    expect(whyAlike(aCase(one).state, moved.state)).toEqual(['person']);
  });

  it('lists find what happened in a service in a month', () => {
    expect(marksOf(aCase(one).state, [])).toContain(eventMark('communityNorth', '2026-01'));
  });
});

describe('what is said of two cases', () => {
  it.each([
    ['link C26-00001 with C26-00002', { command: 'linkCase' }],
    ['please link C26-00001 and C26-00002 together', { command: 'linkCase' }],
    ['C26-00001 is about the same incident as C26-00002', { command: 'linkCase', as: 'sameEvent' }],
    ['C26-00001 and C26-00002 are the same person', { command: 'linkCase', as: 'samePerson' }],
    ['close C26-00001 as a duplicate of C26-00002', { command: 'closeDuplicate' }],
    ['C26-00001 and C26-00002 are both late', undefined],
    ['open C26-00001 and C26-00002', undefined],
  ])('“%s”', (words, heard) => {
    expect(hearLinking(readSentence(words)?.asked ?? '')).toEqual(heard);
  });
});

describe('a link', () => {
  const link: Entries = { other: 'C25-7K4MQ', as: 'sameEvent', why: 'The same clinic' };

  it('is for those who oversee both, and a note of the event for who investigates it', () => {
    const on = aCase(one).as(people.palsOfficer);
    expect(on.available).toContain('linkCase');
    on.does('linkCase', link);
    const open = (who: keyof typeof people): readonly string[] =>
      ['linkCase', 'unlinkCase', 'writeEventNote'].filter((name) =>
        on.as(people[who]).available.includes(name),
      );
    expect(open('leadManager')).toEqual(['linkCase', 'unlinkCase', 'writeEventNote']);
    expect(open('palsOfficer')).toEqual(['linkCase', 'unlinkCase']);
    expect(open('wardSister')).toEqual([]);
    expect(open('investigator')).toEqual([]);
  });

  it('is no link to itself, to what is no reference, or a second time', () => {
    const on = aCase(one).as(people.palsOfficer);
    expect(on.tries('linkCase', { ...link, other: on.state.reference }).fields).toHaveProperty('other');
    expect(on.tries('linkCase', { ...link, other: 'the other one' }).fields).toHaveProperty('other');
    expect(on.does('linkCase', link).tries('linkCase', link).fields).toHaveProperty('other');
    expect(on.tries('linkCase', { ...link, as: 'samePerson', why: 'none' }).fields).toHaveProperty('why');
  });

  it('moves no clock', () => {
    const before = aCase(one).as(people.palsOfficer);
    const clocks = before.clocks.map(({ name, due }) => [name, due]);
    expect(before.does('linkCase', link).clocks.map(({ name, due }) => [name, due])).toEqual(clocks);
  });
});
