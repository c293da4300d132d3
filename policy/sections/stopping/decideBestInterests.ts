import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { decidedOn } from '../shared/fields';
import { leadManagerOrAbove } from '../shared/whoDecides';
import { doubtDecidersOn, stoppableStages } from './questions';

export const leadManager = { roles: ['leadManager'], delegated: 'decideBestInterests' } as const;

/** Is it for this person to decide: for the Lead Manager or whoever stands in, or above them where it is theirs (L32)? */
function decidesOn(state: CaseState, { actor, registers, today }: Context): boolean {
  const { doubt } = state.stopping;
  if (!doubt || doubt.by === actor.id) return false;
  const standsIn = registers.mayActFor(actor.id, leadManager.delegated, today) !== undefined;
  return (
    doubtDecidersOn(state).some((role) => actor.roles.includes(role)) || (standsIn && !doubt.byLeadManager)
  );
}

export const decideBestInterests = caseCommand({
  name: 'decideBestInterests',
  button: 'Decide on representative',
  about:
    'Carry on, or stop. If we stop, the representative gets the reasons in writing, and where to go if they disagree.',
  paragraph: '4.5',
  fields: {
    decision: {
      kind: 'choice',
      label: 'What do we do?',
      options: { carryOn: 'Carry on with the complaint', stop: 'Stop' },
    },
    reasons: { kind: 'longText', label: 'The reasons', hint: 'If we stop, these go into the letter.' },
    decidedOn,
  },
  who: { ...leadManagerOrAbove, ...leadManager, roles: leadManagerOrAbove.roles },
  stages: stoppableStages,
  leadsTo: ['stopped'],
  basis: ['stopping', 'representation', 'consent'],
  offered: (state, context) => decidesOn(state, context) && state.stopping.doubt?.by !== context.actor.id,
  sought: 'Whether the representative may go on',
  decides: ({ stopping: { doubt } }) =>
    doubt
      ? [
          { label: 'Doubted by', person: doubt.by },
          { label: 'Since', words: longDate(doubt.on) },
        ]
      : [],
  done: ({ stage }) =>
    stage === 'stopped'
      ? 'Decided: we stop. The representative has to be told why, in writing.'
      : 'Decided: the case goes on.',
  decide(state, { decision, reasons, decidedOn: on }, context) {
    const { doubt } = state.stopping;
    if (!doubt)
      return refuse(
        '4.5',
        'No doubt about the representative has been raised.',
        'Choose “Doubt the representative” first, so that what led to it is on record.',
      );
    if (!decidesOn(state, context))
      return {
        ...refuse(
          '4.5',
          'The Lead Manager decides; where the doubt is theirs, the Head of Corporate Affairs or the Chief Executive.',
          'Ask whoever of them may.',
        ),
        refused: 'notYours',
      };
    if (decision === 'stop' && state.stage === 'responded')
      return refuseField(
        '4.5',
        'decision',
        'The final response has gone, so there is nothing left to stop. Carry on, and close it.',
      );
    const decided = { reasons, from: state.stage, decidedOn: on };
    return [{ type: 'bestInterestsDecided', stop: decision === 'stop', ...decided }];
  },
});
