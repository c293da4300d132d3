import { whoToTell } from './redFlags';
import { defineSection } from '../../machine/section';
import { correctRecord } from './correcting';
import type { IntakeEvent } from './facts';
import { tellLeads, raiseRedFlag } from './flags';
import { logConcern } from './logging';
import { recordReassurance } from './reassurance';
import { isReassured } from './questions';

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
    personReassured: (slice, { on }) => ({ ...slice, reassuredOn: on }),
    redFlagsRaised: (slice, { flags }) => ({ ...slice, flags: [...new Set([...slice.flags, ...flags])] }),
  },
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
