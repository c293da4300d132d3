import type { Entries } from '../../policy/machine/fields';
import { aTriagedCase, type CaseUnderTest } from './aCase';
import { happened } from './happened';
import { people } from './people';

const { complaintsOfficer, investigator } = people;

/** Raised for somebody else, who was asked for consent. Received on Monday 5 January 2026, due on Monday 23 February. */
export const aComplaint = (consent = 'requested'): CaseUnderTest =>
  happened(
    aTriagedCase('closerLook', {
      raisedBy: 'representative',
      affectedName: 'Sample patient',
      relationship: 'family',
      whyRepresented: 'asked',
      consent,
    }),
    { type: 'allocationAccepted', investigator: investigator.id },
  )
    .on('2026-02-02')
    .as(complaintsOfficer);

/** What is asked when the clock is stopped. */
export const pause = (more: Entries = {}): Entries => ({
  reason: 'consent',
  waitingFor: 'Their signed form.',
  from: '2026-01-19',
  ...more,
});

/** The other reason, with what it needs. */
export const asking = { reason: 'person', evidence: 'By phone, see the note' } as const;

/** A complaint whose clock stands still since Monday 19 January 2026. */
export const paused = (more: Entries = {}): CaseUnderTest => aComplaint().does('pauseClock', pause(more));

export const restart = (on: string): Entries => ({ on, note: 'The form is here.' });
