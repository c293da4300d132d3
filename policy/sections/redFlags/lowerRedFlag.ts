import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Person } from '../../roles';
import { openStages } from '../../stages';
import { flagLeads, leadOf } from './choices';
import { flagsUp, leads, type FlagOnCase } from './questions';
import { acceptedFlags } from './recordRedFlagAction';

/** Is it for this person to ask: its lead, or the Lead Manager, once it is on record what was done, and nobody has asked? */
const asksFor = (flag: FlagOnCase, actor: Person): boolean =>
  !flag.lowering && flag.done.length > 0 && (leads(flag, { actor }) || actor.roles.includes('leadManager'));

export const lowerRedFlag = caseCommand({
  name: 'lowerRedFlag',
  button: 'Ask to lower a red flag',
  about: 'Say first what was done. It takes two, its lead and the Lead Manager: the other one is asked.',
  paragraph: '2.3',
  fields: {
    flag: { kind: 'pick', label: 'Which red flag?', from: acceptedFlags(asksFor) },
    why: { kind: 'longText', label: 'Why is it no longer needed?' },
  },
  who: { roles: [...flagLeads, 'leadManager'], not: ['staffConcerned'] },
  stages: openStages,
  offered: (state, { actor }) => flagsUp(state).some((flag) => flag.accepted && asksFor(flag, actor)),
  done: () => 'The other one of the two has been asked.',
  decide(state, { flag, why }, context) {
    const up = flagsUp(state).find((each) => each.flag === flag);
    if (!up?.accepted)
      return refuseField('2.3', 'flag', 'Only a red flag that somebody has accepted can be lowered.');
    if (up.lowering) return refuseField('2.3', 'flag', 'That has been asked already.');
    if (!leads(up, context) && !context.actor.roles.includes('leadManager'))
      return refuseField('2.3', 'flag', 'That red flag is for the lead it names.');
    const as = leads(up, context) ? leadOf(up.flag) : 'leadManager';
    return [{ type: 'loweringProposed', flag: up.flag, as, why }];
  },
});
