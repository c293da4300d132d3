import { addDays, longDate, type LondonDate } from '../../calendar/dates';
import type { ClockContext } from '../../machine/clock';
import { tellLeads } from '../redFlags/tellLeads';
import { defineSection } from '../../machine/section';
import { withWaysOf, withWhoComplains } from '../people/follow';
import { isRepresentative } from '../people/questions';
import { correctRecord } from './correctRecord';
import type { Concern, IntakeEvent } from './facts';
import { logConcern } from './logConcern';
import { recordReassurance } from './recordReassurance';
import { isReassured } from './questions';
import { notKnownYet } from './notKnownYet';
import { tells } from './told';
import { owesLateDecision } from '../scope/questions';

/** The dates that decide if it was made in time (5.1). */
const datesOfLateness = ['happenedOn', 'foundOutOn', 'receivedOn'] as const;

/** A site belongs to its service: with another service it is to be said anew. */
function corrected({ site, ...concern }: Concern, change: Partial<Concern>): Concern {
  return { ...concern, ...(site === undefined || 'service' in change ? {} : { site }), ...change };
}

const withoutReason = ({ whyRepresented: _, ...concern }: Concern): Concern =>
  concern.raisedBy === 'representative' ? { ...concern, consent: 'notYet' } : concern;

/** What a triage would rest on, and is corrected before there is one. */
const toldToTriage = ['service', 'site', 'raisedBy', 'relationship'] as const;

/** Is the list of bank holidays still no longer than it was? */
const isPast = (listEnds: LondonDate, { calendar, today }: ClockContext): boolean =>
  addDays(today, calendar.daysLeft(today)) <= listEnds;

export const intake = defineSection<'intake', IntakeEvent>({
  name: 'intake',
  initial: { corrections: 0 },
  evolve: {
    concernLogged: (_slice, { concern }, { by, on }) => ({
      concern,
      loggedBy: by,
      loggedOn: on,
      corrections: 0,
    }),
    recordCorrected: (slice, { change }) =>
      slice.concern
        ? { ...slice, concern: corrected(slice.concern, change), corrections: slice.corrections + 1 }
        : slice,
    factsAdded: (slice, { facts }) =>
      slice.concern ? { ...slice, concern: { ...slice.concern, ...facts } } : slice,
    clocksUntold: (slice, { listEnds }) => ({ ...slice, listEnds }),
    personReassured: (slice, { on }) => ({ ...slice, reassuredOn: on }),
  },
  hears: {
    contactChanged: (slice, _event, after) =>
      slice.concern ? { ...slice, concern: withWaysOf(slice.concern, after) } : slice,
    representativeNamed: (slice, { why }, after) =>
      slice.concern
        ? { ...slice, concern: { ...withWhoComplains(slice.concern, after), whyRepresented: why } }
        : slice,
    representativeEnded: (slice, _event, after) =>
      slice.concern ? { ...slice, concern: withWhoComplains(slice.concern, after) } : slice,
    deathRecorded: (slice, { person }, after) =>
      slice.concern && isRepresentative(after, person)
        ? { ...slice, concern: withWhoComplains(slice.concern, after) }
        : slice,
    // Why somebody speaks for a person who can decide again is to be asked anew (4.3).
    capacityRecorded: (slice, { able }) =>
      slice.concern && able ? { ...slice, concern: withoutReason(slice.concern) } : slice,
  },
  tells,
  commands: [logConcern, correctRecord, recordReassurance],
  *missing(state, context) {
    const { concern, listEnds } = state.intake;
    if (concern && listEnds && state.stage !== 'closed' && isPast(listEnds, context))
      yield {
        what: `Some days it is due by cannot be told: the list of bank holidays ends on ${longDate(listEnds)}`,
        paragraph: '3.8',
      };
    if (!concern || state.stage === 'closed') return;
    yield* notKnownYet(state, concern);
    if (concern.raisedBy === 'anonymous') return;
    if (!concern.happenedOn && !concern.foundOutOn)
      yield {
        what: 'The date it happened is not known: ask, so that the 12 months can be worked out',
        paragraph: '5.1',
        command: 'correctRecord',
      };
    if (!isReassured(state))
      yield {
        what: 'Tell the person their care will not be affected',
        paragraph: '8.7',
        command: 'recordReassurance',
      };
  },
  holders: ({ intake: { loggedBy } }) => (loggedBy ? { logger: [loggedBy] } : {}),
  notices: {
    recordCorrected: ({ change }, after) => [
      ...(datesOfLateness.some((date) => date in change) && owesLateDecision(after)
        ? [
            {
              to: { role: 'complaintsTeam' as const },
              say: `${after.reference} turns out to have been made late. Decide whether to take it on.`,
              paragraph: '5.2',
              command: 'decideLate',
            },
          ]
        : []),
      ...(toldToTriage.some((fact) => fact in change) && after.stage === 'toTriage'
        ? [
            {
              to: { role: 'palsOfficer' as const },
              say: `${after.reference} was corrected before its triage: look again at where it belongs.`,
              paragraph: '8.39',
              command: 'triage',
            },
          ]
        : []),
    ],
    factsAdded: ({ facts }, { reference }) => tellLeads(facts.flags ?? [], reference),
    clocksUntold: (_event, { reference }) => [
      {
        to: { role: 'leadManager' },
        say: `${reference}: some days it is due by cannot be told. The list of bank holidays is too short.`,
        paragraph: '3.8',
      },
    ],
    concernLogged: ({ concern }, { stage, reference }) => [
      ...tellLeads(concern.flags ?? [], reference),
      ...(stage === 'toTriage'
        ? [
            {
              to: { role: 'palsOfficer' as const },
              say: `${reference} is waiting for triage.${concern.flags ? '' : ' Nobody knew if it has a red flag: find out now.'}`,
              paragraph: '8.12',
              command: 'triage',
            },
          ]
        : []),
    ],
  },
});
