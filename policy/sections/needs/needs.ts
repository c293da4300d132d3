import { defineSection } from '../../machine/section';
import { isRepresentative } from '../people/questions';
import type { Needs, NeedsEvent } from './facts';
import { unmetNeeds } from './questions';
import { askWhatWasHard } from './askWhatWasHard';
import { recordNeed } from './recordNeed';
import { recordNeedMet } from './recordNeedMet';
import { offerMaterial } from './offerMaterial';
import { recordEmailAgreement } from './recordEmailAgreement';
import { tells } from './told';

const withoutEmail = ({ emailAgreed: _, ...slice }: Needs): Needs => slice;

export const needs = defineSection<'needs', NeedsEvent>({
  name: 'needs',
  initial: { recorded: [], met: {}, materials: [] },
  evolve: {
    hardToRaiseAsked: (slice, { barriers: found }) => ({ ...slice, barriers: found }),
    needRecorded: (slice, { words }) => ({
      ...slice,
      recorded: [...slice.recorded, { id: `need${slice.recorded.length + 1}`, words }],
    }),
    needMet: (slice, { need, on }) => ({ ...slice, met: { ...slice.met, [need]: on } }),
    emailAnswered: (slice, { agreed }) => ({ ...slice, emailAgreed: agreed }),
    materialOffered: (slice, { materials: offered }) => ({
      ...slice,
      materials: [...new Set([...slice.materials, ...offered])],
    }),
  },
  // Whether letters may go by email is for whoever gets them to say (L36).
  hears: {
    representativeNamed: withoutEmail,
    representativeEnded: withoutEmail,
    deathRecorded: (slice, { person }, after) =>
      isRepresentative(after, person) ? withoutEmail(slice) : slice,
  },
  tells,
  commands: [recordNeed, recordNeedMet, offerMaterial, askWhatWasHard, recordEmailAgreement],
  *missing(state) {
    if (state.stage === 'unlogged' || state.stage === 'closed') return;
    for (const { id } of unmetNeeds(state))
      yield {
        what: id === 'format' ? 'Arrange to write in the form they asked for' : 'Arrange what they asked for',
        paragraph: '8.3',
        command: 'recordNeedMet',
      };
  },
});
