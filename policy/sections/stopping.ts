import { longDate, type LondonDate } from '../dates';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { openStages, type Stage } from '../stages';
import type { CaseState } from '../caseState';
import { isRepresented } from './representation';

export type StoppingEvent =
  | { readonly type: 'bestInterestsDoubted'; readonly note: string }
  | {
      readonly type: 'bestInterestsDecided';
      readonly stop: boolean;
      readonly reasons: string;
      readonly from: Stage;
    }
  | { readonly type: 'stopLetterSent'; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'carriedOn'; readonly to: Stage; readonly reasons: string };

export interface Stopping {
  /** Doubt that the representative acts for the person, raised and not yet decided on (4.5). */
  readonly doubt?: { readonly by: string; readonly on: LondonDate };
  /** The stage it was stopped in. */
  readonly stoppedFrom?: Stage;
  readonly letterOn?: LondonDate;
}

const mayStop = openStages.filter((stage) => stage !== 'stopped');
const leadManager = { roles: ['leadManager'], delegated: 'decideBestInterests' } as const;

const raiseBestInterests = caseCommand({
  name: 'raiseBestInterests',
  button: 'Doubt the representative',
  about:
    'If you think that the representative is not acting for the person’s good, say so. The Lead Manager for Complaints decides.',
  paragraph: '4.5',
  fields: { note: { kind: 'longText', label: 'What makes you think so?' } },
  who: {
    roles: ['palsOfficer', 'complaintsTeam', 'leadManager'],
    relations: [
      'logger',
      'handler',
      'colleague',
      'investigator',
      'invitedInvestigator',
      'adviser',
      'author',
      'oversight',
    ],
  },
  stages: mayStop,
  offered: (state) => isRepresented(state) && !state.stopping.doubt,
  done: () => 'The Lead Manager for Complaints has been told and will decide.',
  decide(state, { note }) {
    if (!isRepresented(state))
      return refuseField('4.5', 'note', 'Nobody is speaking for another person here.');
    return state.stopping.doubt
      ? refuse(
          '4.5',
          'The Lead Manager for Complaints already knows of a doubt about the representative.',
          'Tell them what you know.',
        )
      : [{ type: 'bestInterestsDoubted', note }];
  },
});

const decideBestInterests = caseCommand({
  name: 'decideBestInterests',
  button: 'Decide on representative',
  about:
    'Carry on, or stop. If we stop, the representative gets the reasons in writing, and where to go if they disagree.',
  paragraph: '4.5',
  fields: {
    decision: {
      kind: 'choice',
      label: 'What do we do?',
      options: { carryOn: 'Carry on with the complaint', stop: 'Stop' },
    },
    reasons: { kind: 'longText', label: 'The reasons', hint: 'If we stop, these go into the letter.' },
  },
  who: leadManager,
  stages: mayStop,
  leadsTo: ['stopped'],
  basis: ['stopping', 'representation', 'consent'],
  offered: (state) => state.stopping.doubt !== undefined,
  sought: 'Whether the representative may go on',
  decides: ({ stopping: { doubt } }) =>
    doubt
      ? [
          { label: 'Doubted by', person: doubt.by },
          { label: 'Since', words: longDate(doubt.on) },
        ]
      : [],
  decide(state, { decision, reasons }) {
    if (!state.stopping.doubt)
      return refuse(
        '4.5',
        'No doubt about the representative has been raised.',
        'Choose “Doubt the representative” first, so that what led to it is on record.',
      );
    if (decision === 'stop' && state.stage === 'responded')
      return refuseField(
        '4.5',
        'decision',
        'The final response has gone, so there is nothing left to stop. Carry on, and close it.',
      );
    return [{ type: 'bestInterestsDecided', stop: decision === 'stop', reasons, from: state.stage }];
  },
});

const recordStopLetter = caseCommand({
  name: 'recordStopLetter',
  button: 'Letter about stopping sent',
  about: 'The representative gets our reasons, and hears that they can go to the Ombudsman.',
  paragraph: '4.5',
  fields: {
    on: { kind: 'date', label: 'When was the letter sent?', when: 'past' },
    how: {
      kind: 'choice',
      label: 'How?',
      options: { letter: 'By post', email: 'By email', hand: 'By hand' },
    },
    complete: {
      kind: 'yesNo',
      label: 'Does it give the reasons, and say that they can go to the Ombudsman?',
    },
  },
  who: { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'] },
  stages: ['stopped'],
  leadsTo: ['closed'],
  basis: ['stopping', 'representation'],
  prefill: (_state, { today }) => ({ on: today, how: 'letter' }),
  decide: (state, { on, how, complete }) =>
    complete
      ? [
          { type: 'stopLetterSent', on, how },
          {
            type: 'caseClosed',
            ending: stoppedForGrounds(state) ? 'noGrounds' : 'stopped',
            learning: 'None: it was stopped before it was looked into fully.',
            confirmedBy: 'staff',
          },
        ]
      : refuseField(
          '4.5',
          'complete',
          'The letter has to give the reasons and say that they can go to the Ombudsman. Send it with both first.',
        ),
});

/** Was it stopped because there were no grounds for a representative of a child (4.4)? Otherwise in the person's interests (4.5). */
const stoppedForGrounds = (state: CaseState): boolean => state.representation.grounds?.satisfied === false;

const carryOnAfterAll = caseCommand({
  name: 'carryOnAfterAll',
  button: 'Carry on after all',
  about: 'For a case stopped by mistake, before the letter goes. It goes back to where it stood.',
  paragraph: '4.5',
  fields: { reasons: { kind: 'longText', label: 'Why are we carrying on?' } },
  who: leadManager,
  stages: ['stopped'],
  leadsTo: mayStop,
  basis: ['stopping', 'representation'],
  decide(state, { reasons }) {
    const to =
      (stoppedForGrounds(state) ? state.representation.grounds?.from : state.stopping.stoppedFrom) ??
      'toTriage';
    const carriedOn = { type: 'carriedOn', to, reasons } as const;
    return stoppedForGrounds(state)
      ? [{ type: 'groundsDecided', satisfied: true, reasons, from: to }, carriedOn]
      : [carriedOn];
  },
});

export const stopping = defineSection<'stopping', StoppingEvent>({
  name: 'stopping',
  initial: {},
  evolve: {
    bestInterestsDoubted: (slice, _event, { by, on }) => ({ ...slice, doubt: { by, on } }),
    bestInterestsDecided: (_slice, { stop, from }) => (stop ? { stoppedFrom: from } : {}),
    stopLetterSent: (slice, { on }) => ({ ...slice, letterOn: on }),
    carriedOn: () => ({}),
  },
  commands: [raiseBestInterests, decideBestInterests, recordStopLetter, carryOnAfterAll],
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
    bestInterestsDoubted: (_event, { reference }) => [
      {
        to: { role: 'leadManager' },
        say: `${reference}: there is doubt about the representative. Please decide.`,
        paragraph: '4.5',
        command: 'decideBestInterests',
      },
    ],
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
