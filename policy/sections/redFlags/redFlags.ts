import type { CaseState } from '../../machine/caseState';
import { defineSection, type Notice } from '../../machine/section';
import { inSentence } from '../../machine/sentences';
import { handedTo } from '../shared/handedTo';
import { acceptRedFlags } from './acceptRedFlags';
import { leadOf, redFlags as labels, whoToTell, type RedFlag } from './choices';
import { redFlagClocks } from './clock';
import { decideLowering, secondOf } from './decideLowering';
import type { Handled, RedFlagEvent, RedFlags } from './facts';
import { lowerRedFlag } from './lowerRedFlag';
import { flagsOf, flagsUp } from './questions';
import { raiseRedFlag } from './raiseRedFlag';
import { recordRedFlagAction } from './recordRedFlagAction';
import { tells } from './told';
import { tellLeads } from './tellLeads';

const change = (slice: RedFlags, flag: RedFlag, changes: (was: Handled) => Partial<Handled>): RedFlags => {
  const was = slice.handled[flag] ?? { done: [] };
  return { ...slice, handled: { ...slice.handled, [flag]: { ...was, ...changes(was) } } };
};

/** Whoever handles it hears what became of the flag, and whoever raised it. */
const tellHandlers = (flag: RedFlag, after: CaseState, actor: string, say: string): readonly Notice[] => {
  const raised = flagsOf(after).find((each) => each.flag === flag)?.by;
  const people = [after.triage.handler, after.allocation.investigator, raised].flatMap((id) => id ?? []);
  return [...new Set(people)]
    .filter((person) => person !== actor)
    .map((person) => ({ to: { person }, say, paragraph: '2.3' }));
};

export const redFlags = defineSection<'redFlags', RedFlagEvent>({
  name: 'redFlags',
  initial: { raised: {}, handled: {} },
  evolve: {
    redFlagsRaised: (slice, { flags, note, danger }, { on, by }) => ({
      raised: {
        ...slice.raised,
        ...Object.fromEntries(flags.map((flag) => [flag, { on, by, note, ...(danger ? { danger } : {}) }])),
      },
      // One that was lowered and is raised again begins afresh.
      handled: { ...slice.handled, ...Object.fromEntries(flags.map((flag) => [flag, { done: [] }])) },
    }),
    redFlagAccepted: (slice, { flag }, { on, by }) => change(slice, flag, () => ({ accepted: { on, by } })),
    redFlagActedOn: (slice, { flag, on, what }, { by }) =>
      change(slice, flag, ({ done }) => ({ done: [...done, { on, by, what }] })),
    loweringProposed: (slice, { flag, as, why }, { by }) =>
      change(slice, flag, () => ({ lowering: { by, as, why } })),
    loweringDecided: (slice, { flag, agreed }, { on }) =>
      change(slice, flag, () => ({ lowering: undefined, ...(agreed ? { loweredOn: on } : {}) })),
  },
  hears: {
    caseHandedOver: (slice, handing) => ({
      ...slice,
      handled: Object.fromEntries(
        Object.entries(slice.handled).map(([flag, { accepted, ...handled }]) => [
          flag,
          {
            ...handled,
            ...(accepted
              ? {
                  accepted: handled.loweredOn
                    ? accepted
                    : { ...accepted, by: handedTo(handing, accepted.by) },
                }
              : {}),
          },
        ]),
      ),
    }),
  },
  tells,
  commands: [acceptRedFlags, raiseRedFlag, recordRedFlagAction, lowerRedFlag, decideLowering],
  clocks: redFlagClocks,
  *missing(state) {
    if (state.stage === 'closed') return;
    for (const { flag, accepted, done } of flagsUp(state)) {
      const label = inSentence(labels[flag]);
      if (!accepted)
        yield {
          what: `Somebody has to take on the red flag: ${label}`,
          paragraph: '2.3',
          command: 'acceptRedFlags',
          blocks: 'closing',
        };
      else if (done.length === 0)
        yield {
          what: `Say what was done about the red flag: ${label}`,
          paragraph: '2.3',
          command: 'recordRedFlagAction',
        };
    }
  },
  brings: (state) => flagsOf(state).flatMap(({ flag }) => whoToTell(flag)),
  notices: {
    redFlagsRaised: ({ flags, danger }, after) => tellLeads(flags, after.reference, danger),
    redFlagAccepted: ({ flag }, after, { by }) =>
      tellHandlers(flag, after, by, `The red flag on ${after.reference} has somebody who acts on it.`),
    redFlagActedOn: ({ flag }, after, { by }) =>
      tellHandlers(
        flag,
        after,
        by,
        `What was done about the red flag on ${after.reference} can be read there.`,
      ),
    loweringProposed: ({ flag, as }, { reference }) => [
      {
        to: { role: secondOf({ flag, loweringBy: as }) },
        say: `You were asked to agree that a red flag on ${reference} is lowered.`,
        paragraph: '2.3',
        command: 'decideLowering',
      },
    ],
    loweringDecided: ({ flag, agreed }, { reference }) =>
      [leadOf(flag), 'leadManager' as const].map((role) => ({
        to: { role },
        say: `A red flag on ${reference} ${agreed ? 'was lowered' : 'stays up'}.`,
        paragraph: '2.3',
      })),
  },
});
