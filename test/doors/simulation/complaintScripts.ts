import type { Entries } from '../../../policy/machine/fields';
import { aClosedCase } from '../aResponse';
import { people } from '../people';
import { inWriting } from './enquiryScripts';
import {
  advised,
  extended,
  handedOn,
  held,
  notAgreed,
  overSixMonths,
  paused,
  pausedByLeave,
  staffHeard,
} from './episodes';
import { draftAgreed, shared } from './jointEpisode';
import { deed, later, withMore, type Script } from './script';

const { complaintsOfficer, investigator, secondInvestigator, seniorManager } = people;

const news = (on: string, more: Entries): Entries => ({ on, how: 'phone', note: 'Sample news', ...more });

/** Looked into and answered, with news for the person until all is done. */
const answered: Script = [
  ...withMore(aClosedCase().deeds, 'triage', inWriting),
  deed('2026-03-12', complaintsOfficer, 'keepInvolved', news('2026-03-12', { finished: true })),
];

/** What an upheld complaint leaves to do: the remedy, and news for the person more than once. */
const upheld: Script = [
  ...withMore(aClosedCase(['upheld']).deeds, 'triage', inWriting),
  deed('2026-02-26', seniorManager, 'completeAction', {
    action: '1',
    on: '2026-02-26',
    evidence: 'A copy of the letter is in the case file.',
  }),
  deed(
    '2026-03-13',
    complaintsOfficer,
    'keepInvolved',
    news('2026-03-13', { finished: false, next: '2026-04-16' }),
  ),
  deed('2026-04-15', complaintsOfficer, 'keepInvolved', news('2026-04-15', { finished: true })),
];

/** Done once for each case, however often it is opened. */
const once: readonly string[] = [
  ...[
    'logConcern',
    'triage',
    'recordAcknowledgement',
    'recordPlanDiscussion',
    'recordWrittenRecord',
    'allocate',
    'acceptAllocation',
  ],
  ...['agreeIssues', 'nameNoStaff'],
];

/** The person comes back with something new, and it is looked into and answered a second time. */
const reopened: Script = [
  ...answered,
  deed('2026-03-16', complaintsOfficer, 'reopen', {
    receivedOn: '2026-03-13',
    reason: 'unanswered',
    words: 'You did not say why the clinic ran late.',
    issues: ['1'],
    canAdd: true,
  }),
  ...answered.filter(({ command }) => !once.includes(command)).map(later(84)),
];

/** From there on it is done by the second investigator. */
const bySecond = (script: Script, from: string): Script => {
  const place = script.findIndex(({ command }) => command === from);
  return script.map((each, index) =>
    index > place && each.by === investigator ? { ...each, by: secondInvestigator } : each,
  );
};

const without = (script: Script, left: string): Script => script.filter(({ command }) => command !== left);

const aboutCare = (script: Script): Script =>
  script.map((each) =>
    each.command === 'recordFinding' ? { ...each, entries: { ...each.entries, clinical: true } } : each,
  );

const TAKEN_ON = 'acceptAllocation';

/** Complaints that an investigator looks into. */
export const complaintScripts = {
  answered,
  upheld,
  reopened,
  reopenedForLong: withMore(reopened, 'reopen', [], 150),
  extended: withMore(answered, TAKEN_ON, extended, 30),
  notAgreed: withMore(answered, TAKEN_ON, notAgreed, 45),
  paused: withMore(answered, TAKEN_ON, paused, 23),
  pausedByLeave: withMore(answered, TAKEN_ON, pausedByLeave, 28),
  held: withMore(answered, TAKEN_ON, held, 63),
  staffHeard: withMore(without(answered, 'nameNoStaff'), 'agreeIssues', staffHeard, 14),
  advised: aboutCare(withMore(answered, 'agreeIssues', advised, 10)),
  handedOn: bySecond(withMore(answered, TAKEN_ON, handedOn, 8), 'reallocate'),
  joint: withMore(withMore(answered, 'submitDraft', draftAgreed, 3), TAKEN_ON, shared, 14),
  overSixMonths: withMore(answered, 'recordFinding', overSixMonths, 192),
} as const satisfies Readonly<Record<string, Script>>;
