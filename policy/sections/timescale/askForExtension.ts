import { longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { currentRound } from '../../machine/kind';
import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { conversationWays } from '../shared/choices';
import { askedExtension, isForLeadManager } from './questions';
import { responseSum } from './responseDate';
import { decidesOnTime, keepsTime } from './who';
import { toldTo } from '../consent/toldTo';

const told = { field: 'told', is: [true] } as const;

interface Asked {
  readonly until: LondonDate;
  readonly manager?: string;
}

function requestRefused(state: CaseState, asked: Asked, context: Context): Refusal | undefined {
  const { until, manager } = asked;
  const { due } = responseSum(state, context);
  if (until <= due)
    return refuseField(
      '8.24',
      'until',
      `The answer is not due before ${longDate(due)} as it is. Choose a later day. An earlier one can be agreed with the person without asking a manager.`,
    );
  const ownDecision = !manager && decidesOnTime(context) && !isForLeadManager(state);
  if (manager === context.actor.id || ownDecision)
    return refuseField('8.24', 'manager', 'Nobody decides on their own request. Choose another manager.');
  return undefined;
}

export const askForExtension = caseCommand({
  name: 'askForExtension',
  button: 'Ask for more time',
  about:
    'First tell the person why it takes longer and until when, and ask if they agree. Then a manager decides.',
  paragraph: '8.24',
  fields: {
    until: { kind: 'date', label: 'What is the new day?', when: 'future' },
    reason: { kind: 'longText', label: 'Why does it take longer?', hint: 'As the person was told it' },
    cause: {
      kind: 'choice',
      label: 'Who needs the time?',
      options: { us: 'We do', partner: 'A partner organisation' },
    },
    partnerReason: {
      kind: 'longText',
      label: 'What is the partner’s reason?',
      onlyIf: { field: 'cause', is: ['partner'] },
    },
    told: { kind: 'yesNo', label: 'Have you told the person?' },
    toldOn: { kind: 'date', label: 'When were they told?', when: 'past', onlyIf: told },
    toldTo: { ...toldTo, onlyIf: told },
    answer: {
      kind: 'choice',
      label: 'Do they agree to the new day?',
      options: { agreed: 'Yes', notAgreed: 'No', waiting: 'They have not answered yet' },
    },
    agreedOn: {
      kind: 'date',
      label: 'When did they agree?',
      when: 'past',
      onlyIf: { field: 'answer', is: ['agreed'] },
    },
    how: {
      kind: 'choice',
      label: 'How did they answer?',
      options: conversationWays,
      onlyIf: { field: 'answer', is: ['agreed', 'notAgreed'] },
    },
    manager: {
      kind: 'person',
      label: 'Which manager should decide?',
      among: ['leadManager', 'seniorManager'],
      hint: 'Leave it empty for the Lead Manager for Complaints, who decides on any extension after the first.',
      optional: true,
    },
  },
  who: keepsTime,
  isOften: true,
  stages: answerOwed,
  basis: ['timescale'],
  offered: (state) => !askedExtension(state),
  done: () => 'A manager has been asked to decide. Until then the day stays as it is.',
  decide(state, { told: wasTold, toldOn, answer, cause, ...asked }, context) {
    if (askedExtension(state))
      return refuse(
        '8.24',
        'More time has been asked for already.',
        'Wait for that decision, or take the request back.',
      );
    if (!wasTold || !toldOn)
      return refuseField(
        '8.24',
        'told',
        'The person hears of it first. Tell them why and until when, and ask if they agree. Then ask a manager.',
      );
    const refused = requestRefused(state, asked, context);
    const { number: round } = currentRound(state);
    const manager = isForLeadManager(state) ? undefined : asked.manager;
    return refused ?? [{ type: 'extensionAsked', extension: { ...asked, round, toldOn, answer, manager } }];
  },
});
