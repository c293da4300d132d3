import { kindOf, type Kind } from '../../machine/kind';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { owesLimits } from '../representation/questions';
import { handling } from '../shared/who';
import { noAcknowledgementBecause, owesReopeningAcknowledgement } from './questions';
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

/** What acknowledges it: that depends on what it is to the procedure (3.8, 8.11, D2). */
const whatCounts: Readonly<Record<Kind, string>> = {
  enquiry: 'A PALS enquiry may be acknowledged by phone, in person or in writing: each of them counts.',
  complaint:
    'A complaint has to be acknowledged in writing. A phone call is good, and is recorded, but does not stop that clock.',
  untriaged:
    'In writing is always right. A phone call is enough if this becomes a PALS enquiry, and not if it becomes a complaint.',
  none: 'Say when the person heard that we have it.',
};

const { optional: _asked, ...limitsField } = acknowledgementFields.limits;
const limits = { ...limitsField, standsWhere: owesLimits } as const;

export const recordAcknowledgement = caseCommand({
  name: 'recordAcknowledgement',
  button: 'Record acknowledgement',
  about: (state) => whatCounts[kindOf(state)],
  paragraph: '3.8',
  fields: { ...acknowledgementFields, limits },
  who: handling,
  stages: stagesToAcknowledge,
  offered: (state) =>
    !noAcknowledgementBecause(state) &&
    (owesReopeningAcknowledgement(state) ||
      !(kindOf(state) === 'enquiry' ? state.acknowledgement.firstOn : state.acknowledgement.writtenOn)),
  done: (state) =>
    kindOf(state) !== 'enquiry' && !state.acknowledgement.writtenOn
      ? 'Recorded. This is a spoken acknowledgement: the written one is still due (3.8).'
      : 'The acknowledgement is recorded.',
  decide(state, details) {
    const notDue = noAcknowledgementBecause(state);
    if (notDue) return refuse('3.8', `No acknowledgement is due. ${notDue}`, 'Nothing needs doing here.');
    return [{ type: 'acknowledged', details, written: writtenWays.includes(details.how) }];
  },
});
