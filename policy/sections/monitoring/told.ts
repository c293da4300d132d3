import { unsaid, type CaseTellers } from '../../machine/telling';
import { codeCase } from './codeCase';
import type { MonitoringEvent } from './facts';
import { offerEqualityQuestions } from './offerEqualityQuestions';

export const tells: CaseTellers<MonitoringEvent> = {
  coded: {
    title: 'Said what it counts as',
    part: 'summary',
    said: { codes: { ...codeCase.fields, version: unsaid('the number of the list of codes') } },
  },
  equalityOffered: {
    title: 'Offered the equality questions',
    part: 'summary',
    said: offerEqualityQuestions.fields,
  },
};
