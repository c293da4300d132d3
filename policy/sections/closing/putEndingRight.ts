import { endings } from '../../endings';
import { caseCommand } from '../../machine/section';
import { openStages, stages } from '../../stages';
import { issuesOf } from '../scope/questions';
import { carryOn } from '../stopping/carryOnAfterAll';
import { goesOnAt } from '../stopping/questions';

export const putEndingRight = caseCommand({
  name: 'putEndingRight',
  button: 'Put right how it ended',
  about:
    'For a case closed by mistake, or when the reason has gone: consent came after all, the Ombudsman disagrees. It goes on where it stood, or at triage if something has to be decided first.',
  paragraph: '8.39',
  fields: {
    why: {
      kind: 'longText',
      label: 'Why should it not have ended that way?',
      notBare: 'Say why in your own words.',
    },
  },
  who: { roles: ['leadManager'], not: ['staffConcerned'] },
  stages: ['closed'],
  leadsTo: openStages,
  basis: ['closing'],
  done: ({ stage }) => `It is open again: ${stages[stage]}.`,
  decide(state, { why }) {
    const { ending = 'responded' } = state.closing;
    const opened = { type: 'endingPutRight', ending, why, to: goesOnAt(state, state.stageBefore) } as const;
    switch (ending) {
      case 'stopped':
      case 'noGrounds':
        return [opened, ...carryOn(state, why)];
      case 'notCovered':
        return [opened, ...issuesOf(state).map(({ id: issue }) => ({ type: 'partCovered', issue }) as const)];
      case 'enquiryResolved':
      case 'earlyResolved':
        return [opened, { type: 'resolutionTakenBack' }];
      default:
        return [opened];
    }
  },
});

export const endingField = { kind: 'choice', label: 'How it had ended', options: endings } as const;
