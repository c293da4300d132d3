import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { stages } from '../../stages';
import { leadManager } from './decideBestInterests';
import { goesOnAt, isStoppedForGrounds, stoppableStages } from './questions';

/** The events that let a stopped case go on where it stood. */
export function carryOn(state: CaseState, reasons: string) {
  const to = goesOnAt(
    state,
    isStoppedForGrounds(state) ? state.representation.grounds?.from : state.stopping.stoppedFrom,
  );
  const carriedOn = { type: 'carriedOn', to, reasons } as const;
  return isStoppedForGrounds(state)
    ? ([{ type: 'groundsDecided', satisfied: true, reasons, from: to }, carriedOn] as const)
    : ([carriedOn] as const);
}

export const carryOnAfterAll = caseCommand({
  name: 'carryOnAfterAll',
  button: 'Carry on after all',
  about:
    'For a case stopped by mistake, before the letter goes. It goes back to where it stood, or to triage if something has to be decided first.',
  paragraph: '4.5',
  fields: { reasons: { kind: 'longText', label: 'Why are we carrying on?' } },
  who: leadManager,
  stages: ['stopped'],
  leadsTo: stoppableStages,
  basis: ['stopping', 'representation'],
  done: ({ stage }) => `The case goes on: ${stages[stage]}.`,
  decide: (state, { reasons }) => carryOn(state, reasons),
});
