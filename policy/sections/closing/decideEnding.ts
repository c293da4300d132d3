import { endings } from '../../endings';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { outcomeOf } from '../monitoring/questions';
import { outcomes } from '../../codes';
import { leadManagerOrAbove } from '../shared/whoDecides';
import { endingToDecide } from './questions';

export const decideEnding = caseCommand({
  name: 'decideEnding',
  button: 'Decide how it may end',
  about: 'Agree only if nothing is left undone for the person or for their safety.',
  paragraph: '8.29',
  fields: {
    decision: { kind: 'choice', label: 'Your decision', options: { agree: 'Agree', decline: 'Decline' } },
    reasons: { kind: 'longText', label: 'Your reasons', notBare: 'Give your reasons in your own words.' },
  },
  who: leadManagerOrAbove,
  stages: openStages,
  basis: ['closing', 'investigation', 'redFlags'],
  offered: (state, context) => endingToDecide(state, context) !== undefined,
  sought: 'To end a case another way',
  decides(state, context) {
    const asked = endingToDecide(state, context);
    const found = outcomeOf(state);
    if (!asked) return [];
    return [
      { label: 'To end it as', words: endings[asked.ending] },
      { label: 'Asked by', person: asked.by },
      { label: 'Why', words: asked.why },
      ...(found ? [{ label: 'Found so far', words: outcomes[found] }] : []),
    ];
  },
  done: ({ closing }) =>
    closing.agreed ? 'Agreed. It can end that way now.' : 'Declined. The case goes on as it was.',
  decide(state, { decision, reasons }, context) {
    const asked = endingToDecide(state, context);
    if (!asked)
      return refuse(
        '8.29',
        'No ending waits for you to decide on.',
        'It is for the Lead Manager; one that they asked for, for the Head of Corporate Affairs, or the Chief Executive.',
      );
    return [{ type: 'endingDecided', ending: asked.ending, agreed: decision === 'agree', reasons }];
  },
});
