import { addDays } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import type { DelegableFunction } from '../../policy/machine/registers';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, namedNurse, palsOfficer, seniorManager } = people;

const running = (): CaseUnderTest =>
  happened(aTriagedCase('closerLook', {}, { handler: namedNurse.id }), {
    type: 'allocationAccepted',
    investigator: investigator.id,
  })
    .on('2026-06-20')
    .as(investigator);

const pause = { round: 1, from: '2026-06-15', waitingFor: 'A rest' } as const;

const asked = (): CaseUnderTest =>
  happened(running(), {
    type: 'extensionAsked',
    extension: {
      round: 1,
      until: '2026-09-01',
      reason: 'A witness is away.',
      toldOn: '2026-06-15',
      answer: 'waiting',
    },
  });

const extended = (): CaseUnderTest => happened(asked(), { type: 'extensionDecided', approved: true });
const paused = (): CaseUnderTest =>
  happened(running(), { type: 'clockPaused', pause: { ...pause, reason: 'person' } });
const pauseAsked = (): CaseUnderTest =>
  happened(running(), { type: 'pauseAsked', pause: { ...pause, reason: 'information' } });
const held = (): CaseUnderTest =>
  happened(running(), {
    type: 'holdPlaced',
    hold: {
      round: 1,
      ground: 'person',
      process: 'A trial',
      askedBy: 'The person',
      evidence: 'A note',
      from: '2026-06-15',
    },
  });
const named = (): CaseUnderTest => happened(running(), { type: 'oversightNamed', person: seniorManager.id });
const written = (): CaseUnderTest =>
  happened(named().as(seniorManager), {
    type: 'sixMonthLetterSent',
    letter: { round: 1, sentOn: '2026-06-15', reasons: 'A trial', likelyOn: '2026-09-01' },
  });

const today = '2026-06-20';

describe('the commands on time, as they are defined', () => {
  it.each([
    // command, the case it is for, who has it
    ['askForExtension', running, investigator],
    ['recordExtensionAnswer', asked, investigator],
    ['removeExtension', extended, leadManager],
    ['pauseClock', running, investigator],
    ['restartClock', paused, investigator],
    ['recordChase', paused, investigator],
    ['putOnHold', running, complaintsOfficer],
    ['reviewHold', held, complaintsOfficer],
    ['endHold', held, complaintsOfficer],
    ['recordSixMonthLetter', named, seniorManager],
    ['recordOversight', written, seniorManager],
  ] as const)('R8.24b, R8.24c: %s is offered to whoever keeps the time', (command, given, person) => {
    const theCase = given().as(person);
    expect(theCase.available).toContain(command);
  });

  it.each<[string, () => CaseUnderTest, (typeof people)[keyof typeof people], string, Entries]>([
    ['askForExtension', running, investigator, 'toldOn', { told: true }],
    ['askForExtension', running, investigator, 'agreedOn', { told: true, answer: 'agreed' }],
    ['recordExtensionAnswer', asked, investigator, 'on', {}],
    ['removeExtension', extended, leadManager, 'toldOn', {}],
    ['pauseClock', running, investigator, 'from', {}],
    ['pauseClock', running, investigator, 'to', {}],
    ['restartClock', paused, investigator, 'on', {}],
    ['recordChase', paused, investigator, 'on', {}],
    ['putOnHold', running, complaintsOfficer, 'from', {}],
    ['reviewHold', held, complaintsOfficer, 'on', {}],
    ['endHold', held, complaintsOfficer, 'on', {}],
    ['recordSixMonthLetter', named, seniorManager, 'sentOn', {}],
    ['recordOversight', written, seniorManager, 'on', {}],
  ])('R8.24b, R8.24c: in %s nothing has happened tomorrow, %#', (command, given, person, field, entries) => {
    const refusal = given()
      .as(person)
      .tries(command, { ...entries, [field]: addDays(today, 1) });
    expect(refusal.fields?.[field]).toContain('in the future');
  });

  it.each([
    ['askForExtension', running, investigator, 'until'],
    ['recordSixMonthLetter', named, seniorManager, 'likelyOn'],
  ] as const)('R8.24b, R8.25a: in %s the day promised lies ahead', (command, given, person, field) => {
    expect(
      given()
        .as(person)
        .tries(command, { [field]: today }).fields?.[field],
    ).toContain('after today');
  });

  it.each([
    ['agreeDate', running, investigator],
    ['askForExtension', running, investigator],
    ['recordExtensionAnswer', asked, investigator],
    ['withdrawExtension', asked, investigator],
    ['decideExtension', asked, leadManager],
    ['removeExtension', extended, leadManager],
    ['pauseClock', running, investigator],
    ['decidePause', pauseAsked, leadManager],
    ['restartClock', paused, investigator],
    ['putOnHold', running, complaintsOfficer],
    ['endHold', held, complaintsOfficer],
    ['recordSixMonthLetter', named, seniorManager],
  ] as const)(
    'R8.24b, R8.24c: the card of %s is stale once its facts have changed',
    (command, given, person) => {
      const shownBefore = '';
      expect(given().as(person).tries(command, {}, shownBefore).refused).toBe('changedSince');
    },
  );

  it.each([
    ['agreeDate', running, investigator],
    ['askForExtension', running, investigator],
    ['recordExtensionAnswer', asked, investigator],
    ['decideExtension', asked, leadManager],
    ['removeExtension', extended, leadManager],
    ['pauseClock', running, investigator],
    ['decidePause', pauseAsked, leadManager],
    ['restartClock', paused, investigator],
    ['recordChase', paused, investigator],
    ['putOnHold', running, complaintsOfficer],
    ['reviewHold', held, complaintsOfficer],
    ['endHold', held, complaintsOfficer],
    ['nameOversight', named, leadManager],
    ['recordSixMonthLetter', named, seniorManager],
  ] as const)(
    'R8.24b, R6.5, R8.25a: %s is not for somebody named in the complaint',
    (command, given, person) => {
      const theCase = given().as(person);
      expect(theCase.available).toContain(command);
      happened(theCase, { type: 'staffNamed', person: person.id, job: 'Nurse' });
      expect(theCase.available).not.toContain(command);
    },
  );

  it.each<[string, () => CaseUnderTest, DelegableFunction]>([
    ['withdrawExtension', asked, 'decideTime'],
    ['decideExtension', asked, 'decideTime'],
    ['removeExtension', extended, 'decideTime'],
    ['decidePause', pauseAsked, 'decideTime'],
    ['nameOversight', running, 'decideTime'],
    ['putOnHold', running, 'decideHold'],
    ['reviewHold', held, 'decideHold'],
    ['endHold', held, 'decideHold'],
  ])('R2.5: %s can be passed on for a time', (command, given, does) => {
    const delegation = {
      id: 'd1',
      to: palsOfficer.id,
      does,
      from: today,
      until: today,
      authorisedBy: leadManager.id,
    } as const;
    const theCase = given().as(palsOfficer);
    expect(theCase.available).not.toContain(command);
    theCase.withRegisters({
      mayActFor: (personId, what) => (personId === palsOfficer.id && what === does ? delegation : undefined),
    });
    expect(theCase.available).toContain(command);
  });

  it.each([
    ['agreeDate', running],
    ['askForExtension', running],
    ['recordExtensionAnswer', asked],
    ['pauseClock', running],
    ['restartClock', paused],
    ['recordChase', paused],
  ] as const)('R8.24b, R8.24c: %s is for whoever handles the case as well', (command, given) => {
    expect(given().as(namedNurse).available).toContain(command);
  });

  it.each([
    ['withdrawExtension', running],
    ['decideExtension', running],
    ['removeExtension', asked],
    ['decidePause', running],
    ['restartClock', running],
    ['recordChase', running],
    ['reviewHold', running],
    ['endHold', running],
  ] as const)('R8.24b, R8.24c: %s is not offered while there is nothing for it to do', (command, given) => {
    expect(given().as(leadManager).available).not.toContain(command);
  });
});
