import { defineSection } from '../../machine/section';
import { decideBestInterests } from './decideBestInterests';
import { raiseBestInterests } from './raiseBestInterests';
import type { StoppingEvent } from './facts';
import { carryOnAfterAll } from './carryOnAfterAll';
import { doubtDecidersOn } from './questions';
import { recordStopLetter } from './recordStopLetter';
import { tells } from './told';

export const stopping = defineSection<'stopping', StoppingEvent>({
  name: 'stopping',
  initial: {},
  evolve: {
    bestInterestsDoubted: (slice, { byLeadManager }, { by, on }) => ({
      ...slice,
      doubt: { by, on, ...(byLeadManager ? { byLeadManager } : {}) },
    }),
    bestInterestsDecided: (_slice, { stop, from, reasons, decidedOn }) =>
      stop ? { stoppedFrom: from, reasons, ...(decidedOn ? { decidedOn } : {}) } : {},
    stopLetterSent: (slice, { on }) => ({ ...slice, letterOn: on }),
    carriedOn: () => ({}),
  },
  // The doubt was about the one who no longer speaks for the person.
  hears: {
    representativeNamed: ({ doubt: _, ...slice }) => slice,
    representativeEnded: ({ doubt: _, ...slice }) => slice,
  },
  tells,
  commands: [raiseBestInterests, decideBestInterests, recordStopLetter, carryOnAfterAll],
  brings: doubtDecidersOn,
  *missing({ stage, stopping: { doubt } }) {
    if (doubt && stage !== 'closed')
      yield {
        what: 'The Lead Manager decides whether the representative may go on',
        paragraph: '4.5',
        command: 'decideBestInterests',
        blocks: 'sending',
      };
    if (stage === 'stopped')
      yield {
        what: 'Send the letter that gives our reasons for stopping',
        paragraph: '4.5',
        command: 'recordStopLetter',
        blocks: 'closing',
      };
  },
  notices: {
    bestInterestsDoubted: (_event, after) =>
      doubtDecidersOn(after).map((role) => ({
        to: { role },
        say: `${after.reference}: there is doubt about the representative. Please decide.`,
        paragraph: '4.5',
        command: 'decideBestInterests',
      })),
    bestInterestsDecided: ({ stop }, { reference }) =>
      stop
        ? [
            {
              to: { role: 'complaintsTeam' },
              say: `${reference} has been stopped and needs its letter.`,
              paragraph: '4.5',
              command: 'recordStopLetter',
            },
          ]
        : [],
  },
});
