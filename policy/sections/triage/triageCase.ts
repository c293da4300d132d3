import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { stages } from '../../stages';
import { concernOf } from '../intake/questions';
import { triageFields } from './fields';
import { refuseRoute } from './refuseRoute';

export const triageCase = caseCommand({
  name: 'triage',
  button: 'Triage',
  about: 'Decide how this is handled. It keeps the day it reached us and the person’s own words.',
  paragraph: '8.12',
  fields: triageFields,
  who: { roles: complaintsStaff },
  stages: ['toTriage'],
  leadsTo: ['enquiry', 'earlyResolution', 'closerLook', 'feedback', 'learning', 'copiedIn', 'ledElsewhere'],
  basis: ['intake', 'scope'],
  prefill(state) {
    const { channel, receivedOn, raisedBy, wantsResponse } = concernOf(state);
    const talked = channel === 'inPerson' || channel === 'phone';
    return {
      route: raisedBy === 'anonymous' ? 'learning' : wantsResponse ? 'enquiry' : 'feedback',
      care: 'health',
      candour: 'no',
      team: 'pals',
      ...(talked ? { spokenTo: 'spoke', spokenOn: receivedOn, spokenHow: channel } : {}),
    };
  },
  done: ({ stage }) => `Thank you. It is now: ${stages[stage]}.`,
  decide(state, decision) {
    const refused = refuseRoute(state, decision);
    if (refused) return refused;
    return [
      { type: 'triaged', decision, stage: decision.route },
      { type: 'assigned', team: decision.team, ...(decision.handler ? { handler: decision.handler } : {}) },
      ...decision.otherProcesses.map(
        (process) => ({ type: 'processLinked', process, why: decision.reason }) as const,
      ),
    ];
  },
});
