import type { CaseState } from '../../machine/caseState';
import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { mediationResults, meetings, type Mediation } from './facts';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { how, when } from '../shared/fields';

const anyTime = {
  paragraph: 'App.1',
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', ...underway, 'responded'],
} as const;

/** The offer of which it is not on record yet what came. */
export const openMediation = ({ engagement: { mediations } }: CaseState): Mediation | undefined =>
  mediations.find(({ result }) => !result);

const offerMediation = caseCommand({
  ...anyTime,
  name: 'offerMediation',
  button: 'Offer to meet or mediate',
  about: 'It can be offered at any time, and the complaint carries on beside it.',
  fields: { kind: { kind: 'choice', label: 'What was offered?', options: meetings }, on: when, how },
  prefill: (_state, { today }) => ({ kind: 'meeting', on: today, how: 'phone' }),
  decide: (state, offer) =>
    openMediation(state)
      ? refuse(
          'App.1',
          'An offer has been made already.',
          'Record what came of it. Then another can be made.',
        )
      : (refuseBeforeReceipt(state, 'App.1', 'on', offer.on) ?? [{ type: 'mediationOffered', ...offer }]),
});

const recordMediation = caseCommand({
  ...anyTime,
  name: 'recordMediation',
  button: 'What came of the meeting',
  about: 'Whatever it put right, the person still gets an answer to each issue.',
  fields: {
    result: { kind: 'choice', label: 'What came of the offer?', options: mediationResults },
    on: when,
    note: { kind: 'longText', label: 'What was agreed, or why not?' },
  },
  offered: (state) => openMediation(state) !== undefined,
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, ended) {
    const open = openMediation(state);
    if (!open)
      return refuse('App.1', 'No offer of a meeting is open.', 'Choose “Offer to meet or mediate” first.');
    return ended.on < open.offeredOn
      ? refuseField('App.1', 'on', `It was offered on ${longDate(open.offeredOn)}, which is later.`)
      : [{ type: 'mediationEnded', ...ended }];
  },
});

export const mediationCommands: readonly CaseCommand[] = [offerMediation, recordMediation];
