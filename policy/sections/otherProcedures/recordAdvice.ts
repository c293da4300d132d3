import { caseCommand } from '../../machine/section';
import { when } from '../shared/fields';
import type { Process } from './facts';
import { anyTime, whichProcess } from './fields';
import { isAnyLinked } from './questions';

export const recordAdvice = caseCommand({
  ...anyTime,
  who: { ...anyTime.who, roles: [...anyTime.who.roles, 'patientSafetyLead', 'legalLead'] },
  name: 'recordAdvice',
  button: 'Record advice on it',
  about: 'From whoever knows that process, so that the person gets clear information.',
  paragraph: '6.2',
  fields: {
    process: whichProcess,
    from: { kind: 'text', label: 'Who gave the advice?' },
    advice: { kind: 'longText', label: 'What did they advise?' },
    on: when,
  },
  offered: isAnyLinked,
  done: () => 'The advice is recorded.',
  decide: (_state, { process, ...advice }) => [
    { type: 'adviceSought', process: process as Process, ...advice },
  ],
});
