import { redFlags, whoToTell, type RedFlag } from './redFlags';
import { defineSection, type Notice } from '../../machine/section';
import { correctRecord } from './correctRecord';
import type { IntakeEvent } from './facts';
import { raiseRedFlag } from './raiseRedFlag';
import { logConcern } from './logConcern';
import { recordReassurance } from './recordReassurance';
import { isReassured } from './questions';
import { tells } from './told';

/** Who has to look at these flags at once (2.3). */
const tellLeads = (flags: readonly RedFlag[], reference: string): readonly Notice[] =>
  flags.flatMap((flag) =>
    whoToTell(flag).map((role) => ({
      to: { role },
      say: `${reference} was flagged: ${redFlags[flag].toLowerCase()}. Please look at it now.`,
      paragraph: '2.3',
      urgent: true,
    })),
  );

export const intake = defineSection<'intake', IntakeEvent>({
  name: 'intake',
  initial: { flags: [], corrections: 0 },
  evolve: {
    concernLogged: (_slice, { concern }, { by, on }) => ({
      concern,
      loggedBy: by,
      loggedOn: on,
      flags: concern.flags,
      corrections: 0,
    }),
    recordCorrected: (slice, { change }) =>
      slice.concern
        ? { ...slice, concern: { ...slice.concern, ...change }, corrections: slice.corrections + 1 }
        : slice,
    factsAdded: (slice, { facts }) =>
      slice.concern ? { ...slice, concern: { ...slice.concern, ...facts } } : slice,
    personReassured: (slice, { on }) => ({ ...slice, reassuredOn: on }),
    redFlagsRaised: (slice, { flags }) => ({ ...slice, flags: [...new Set([...slice.flags, ...flags])] }),
  },
  tells,
  commands: [logConcern, correctRecord, raiseRedFlag, recordReassurance],
  *missing(state) {
    const { concern } = state.intake;
    if (!concern || state.stage === 'closed' || concern.raisedBy === 'anonymous') return;
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
  brings: ({ intake: { flags } }) => flags.flatMap(whoToTell),
  notices: {
    concernLogged: ({ concern }, after) => [
      ...tellLeads(concern.flags, after.reference),
      ...(after.stage === 'toTriage'
        ? [
            {
              to: { role: 'palsOfficer' as const },
              say: `${after.reference} is waiting for triage.`,
              paragraph: '8.12',
              command: 'triage',
            },
          ]
        : []),
    ],
    redFlagsRaised: ({ flags }, after) => tellLeads(flags, after.reference),
  },
});
