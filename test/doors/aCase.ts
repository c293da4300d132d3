import { availableCommands } from '../../policy/machine/casePermission';
import { caseCommandNamed, missing } from '../../policy/machine/caseSections';
import { caseStream } from '../../policy/machine/case';
import { deadlines } from '../../policy/machine/clocks';
import { workingDayCalendar, type WorkingDayCalendar } from '../../policy/calendar/calendar';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import type { Clock } from '../../policy/machine/clock';
import type { ClockName } from '../../policy/reminders/thresholds';
import type { LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import type { Missing, Notice } from '../../policy/machine/section';
import type { Recorded } from '../../policy/machine/stream';
import { responseSum } from '../../policy/sections/timescale/responseDate';
import feed from '../../policy/calendar/bank-holidays.json';
import { people } from './people';
import { UnderTest, type Done } from './underTest';

export const calendar = workingDayCalendar(feed);

/** A plain concern: an invented one, raised by the patient by phone on Monday 5 January 2026. */
export const plainConcern = {
  words: 'I waited two hours past my appointment and nobody told me why.',
  raisedBy: 'patient',
  personName: 'Sample person',
  address: 'Sample address',
  service: 'communityNorth',
  happenedOn: '2026-01-02',
  channel: 'phone',
  receivedOn: '2026-01-05',
  effect: 'I was upset and missed my bus home.',
  outcome: 'An explanation.',
  wantsResponse: true,
  adjustments: 'None needed',
  flags: 'none',
  reassured: true,
  sorted: false,
  whyNotSorted: 'The clinic had closed.',
} as const satisfies Entries;

export const triageAs = (route: string, more: Entries = {}): Entries => ({
  route,
  reason: 'Sample reason',
  spokenTo: 'spoke',
  spokenOn: '2026-01-05',
  spokenHow: 'phone',
  nature: ['standard'],
  care: 'health',
  mentalHealthAct: 'none',
  otherProcesses: 'none',
  candour: 'no',
  team: 'pals',
  ...more,
});

/** Something a person did on a case. */
export interface Deed {
  readonly on: LondonDate;
  readonly by: Person;
  readonly command: string;
  readonly entries: Entries;
}

/** A case under test: say the day and the person, then what they do. `does` expects success, `tries` gives the refusal. */
export class CaseUnderTest extends UnderTest<CaseState, CaseEvent> {
  readonly events: Recorded<CaseEvent>[] = [];
  readonly notices: Notice[] = [];
  readonly deeds: Deed[] = [];

  constructor(today: LondonDate, days: WorkingDayCalendar = calendar, reference = 'C26-7K4MQ') {
    super(caseStream, reference, today, people.wardSister, days);
  }

  protected done({ command, entries, added }: Done<CaseState, CaseEvent>): void {
    const { today: on, actor: by } = this.context;
    this.deeds.push({ on, by, command, entries });
    this.events.push(...added);
    this.notices.push(...caseStream.notices(added, this.state));
  }

  /** What a command's form starts from. */
  prefilled(command: string): Entries | undefined {
    return caseCommandNamed(command)?.prefill(this.state, this.context);
  }

  get clocks(): readonly Clock[] {
    return deadlines(this.state, this.context);
  }

  clock(name: ClockName, of?: string): Clock | undefined {
    return this.clocks.find((clock) => clock.name === name && (of === undefined || clock.of === of));
  }

  get missing(): readonly Missing[] {
    return missing(this.state, this.context);
  }

  get available(): readonly string[] {
    return availableCommands(this.state, this.context).map(({ name }) => name);
  }
}

/** A concern as logged by the ward sister on the day it was received. */
export function aCase(concern: Entries = {}): CaseUnderTest {
  const entries = { ...plainConcern, ...concern };
  return new CaseUnderTest((concern.receivedOn as LondonDate | undefined) ?? plainConcern.receivedOn).does(
    'logConcern',
    entries,
  );
}

/** The commissioner is told, joins, and leads with the person’s consent, as the Lead Manager agrees. Whoever acts goes on. */
function letCommissionerLead(logged: CaseUnderTest, on: LondonDate): CaseUnderTest {
  const { actor } = logged.context;
  logged.does('addPartner', {
    organisation: 'another',
    name: 'Sample commissioner',
    kind: 'commissioner',
    part: 'All of it',
  });
  return handedTo(logged, 'other1', on).as(actor);
}

/** This organisation of the case is told, joins, and leads with the person’s consent; the Lead Manager, who agrees, acts. */
export function handedTo(
  shared: CaseUnderTest,
  body: string,
  on: LondonDate,
  more: Entries = {},
): CaseUnderTest {
  for (const step of ['notified', 'joined', 'consentGiven'])
    shared.does('recordPartnerStep', { partners: [body], step, on, note: 'Sample email' });
  return shared
    .does('agreeLead', {
      primaryFocus: body,
      firstReceived: 'us',
      consent: 'Sharing with all of them',
      on,
      ...more,
    })
    .as(people.leadManager)
    .does('decideLead', { decision: 'agree', reasons: 'It is about their decision.' });
}

/** A case triaged by the PALS officer on the day it was received. */
export function aTriagedCase(route: string, concern: Entries = {}, triage: Entries = {}): CaseUnderTest {
  // What is kept as feedback is what nobody wants a reply to (L19).
  const wants = route === 'feedback' ? { wantsResponse: false } : {};
  const logged = aCase({ ...wants, ...concern }).as(people.palsOfficer);
  const { receivedOn } = logged.state.intake.concern ?? { receivedOn: '2026-01-05' };
  if (route === 'ledElsewhere') letCommissionerLead(logged, receivedOn);
  return logged.does('triage', triageAs(route, { spokenOn: receivedOn, ...triage }));
}

/** It is acknowledged in writing, and how it will be handled is agreed, by whoever acts and on the day it is. */
export function acknowledgedAndAgreed(theCase: CaseUnderTest): CaseUnderTest {
  const { state, context } = theCase;
  const { today } = context;
  return theCase
    .does('recordAcknowledgement', {
      on: today,
      how: 'letter',
      reassured: true,
      advocacy: true,
      limits: 'What we may not be able to share',
    })
    .does('recordPlanDiscussion', {
      offeredOn: today,
      accepted: true,
      plan: 'We look into it and write to you.',
      respondBy: responseSum(state, context).due,
    });
}
