import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Sources } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Person } from '../../roles';
import { openStages } from '../../stages';
import { flagLeads, redFlags } from './choices';
import { flagsUp, leads, type FlagOnCase } from './questions';

/** Flags that were accepted, are up, and are for this person, as choices. */
export const acceptedFlags =
  (isTheirs: (flag: FlagOnCase, actor: Person) => boolean) =>
  (state: CaseState, { actor }: Sources): Readonly<Record<string, string>> =>
    Object.fromEntries(
      flagsUp(state).flatMap((up) =>
        up.accepted && (!actor || isTheirs(up, actor)) ? [[up.flag, redFlags[up.flag]]] : [],
      ),
    );

/** Is it this person’s to act on: its lead’s, whoever accepted it, or the Lead Manager’s? */
const actsOn = (flag: FlagOnCase, actor: Person): boolean =>
  leads(flag, { actor }) || flag.accepted?.by === actor.id || actor.roles.includes('leadManager');

export const recordRedFlagAction = caseCommand({
  name: 'recordRedFlagAction',
  button: 'Record red flag steps',
  about: 'It stays on every card of the case until the case is closed.',
  paragraph: '2.3',
  fields: {
    flag: { kind: 'pick', label: 'Which red flag?', from: acceptedFlags(actsOn) },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    what: { kind: 'longText', label: 'What was done?' },
  },
  who: { roles: [...flagLeads, 'leadManager', 'chiefExecutive'], not: ['staffConcerned'] },
  stages: openStages,
  offered: (state, { actor }) => flagsUp(state).some((flag) => flag.accepted && actsOn(flag, actor)),
  done: () => 'Recorded. Whoever handles the case can read it.',
  decide(state, { flag, on, what }, { actor }) {
    const up = flagsUp(state).find((each) => each.flag === flag);
    if (!up?.accepted) return refuseField('2.3', 'flag', 'Nobody has accepted that red flag yet.');
    if (!actsOn(up, actor))
      return refuseField('2.3', 'flag', 'That red flag is for the lead it names, who says what was done.');
    if (on < up.on) return refuseField('2.3', 'on', `That is before it was raised, on ${longDate(up.on)}.`);
    return [{ type: 'redFlagActedOn', flag: up.flag, on, what }];
  },
});
