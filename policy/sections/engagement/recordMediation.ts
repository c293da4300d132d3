import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { when } from '../shared/fields';
import { mediationResults } from './choices';
import { mediating } from './offerMediation';
import { openMediation } from './questions';
import { toldTo } from '../consent/toldTo';

export const recordMediation = caseCommand({
  ...mediating,
  name: 'recordMediation',
  button: 'Record how a meeting went',
  about: 'Whatever it put right, the person still gets an answer to each issue.',
  fields: {
    result: { kind: 'choice', label: 'What came of the offer?', options: mediationResults },
    on: when,
    note: { kind: 'longText', label: 'What was agreed, or why not?' },
    toldTo,
  },
  offered: (state) => openMediation(state) !== undefined,
  done: () => 'Recorded: what came of the offer.',
  decide(state, ended) {
    const open = openMediation(state);
    if (!open)
      return refuse('App.1', 'No offer of a meeting is open.', 'Choose “Offer to meet or mediate” first.');
    return ended.on < open.offeredOn
      ? refuseField('App.1', 'on', `It was offered on ${longDate(open.offeredOn)}, which is later.`)
      : [{ type: 'mediationEnded', ...ended }];
  },
});
