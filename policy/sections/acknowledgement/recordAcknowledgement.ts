import { longDate } from '../../calendar/dates';
import { kindOf } from '../../machine/kind';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { owesLimits } from '../representation/questions';
import { handling } from '../shared/who';
import { noAcknowledgementBecause } from './questions';
import { acknowledgementFields, writtenWays } from './fields';

const stagesToAcknowledge = [
  'toTriage',
  'notCovered',
  'outOfTime',
  'stopped',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
  'responded',
] as const;

export const recordAcknowledgement = caseCommand({
  name: 'recordAcknowledgement',
  button: 'Record acknowledgement',
  about:
    'A complaint has to be acknowledged in writing. A phone call is good, and is recorded, but does not stop that clock.',
  paragraph: '3.8',
  fields: acknowledgementFields,
  who: handling,
  stages: stagesToAcknowledge,
  offered: (state) =>
    !noAcknowledgementBecause(state) &&
    !(kindOf(state) === 'enquiry' ? state.acknowledgement.firstOn : state.acknowledgement.writtenOn),
  prefill: (_state, { today }) => ({
    on: today,
    how: 'letter',
    reassured: true,
    advocacy: true,
    choice: true,
  }),
  done: (state) =>
    kindOf(state) !== 'enquiry' && !state.acknowledgement.writtenOn
      ? 'Recorded. This is a spoken acknowledgement: the written one is still due (3.8).'
      : 'The acknowledgement is recorded.',
  decide(state, details) {
    const { receivedOn } = concernOf(state);
    const notDue = noAcknowledgementBecause(state);
    if (notDue) return refuse('3.8', `No acknowledgement is due. ${notDue}`, 'Nothing needs doing here.');
    if (details.on < receivedOn)
      return refuseField(
        '3.8',
        'on',
        `It reached us on ${longDate(receivedOn)}, so it cannot have been acknowledged before that.`,
      );
    if (owesLimits(state) && !details.limits)
      return refuseField(
        '4.3',
        'limits',
        'The person cannot give consent themselves, so the acknowledgement has to say what we may not be able to share. Write what it said.',
      );
    return [{ type: 'acknowledged', details, written: writtenWays.includes(details.how) }];
  },
});
