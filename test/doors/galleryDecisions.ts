import { buildApprovalCard } from '../../cards/designs/approval';
import { buildDecidedCard, buildMovedOnCard, buildWaitingCard } from '../../cards/designs/decided';
import type { Card } from '../../cards/card';
import { caseTarget, commandNamed, targets } from '../../policy/machine/targets';
import { everyOffer } from './galleryCases';

const LONG_NAME = 'Sample Person-With-A-Double-Name, Community Mental Health Services for Adults';

interface Drawn {
  readonly kind: string;
  readonly name: string;
  readonly card: Card;
}

/** The message that asks for each decision on a case, and what it becomes, as short and as long as they get. */
export function decisionsShown(): readonly Drawn[] {
  const decisions = targets.flatMap(({ commands }) => commands.filter(({ decides }) => decides));
  const asked = decisions.flatMap((command) => {
    const offer = everyOffer.find((each) => each.command.name === command.name);
    if (!offer || commandNamed(command.name)?.target !== caseTarget) return [];
    const { state, context } = offer;
    const lines = command.decides?.(state, context) ?? [];
    return [
      buildApprovalCard({
        say: `${state.reference}: more time was asked for. Please decide.`,
        target: caseTarget,
        id: state.reference,
        state,
        decision: { command, lines },
        names: new Map(),
        card: 'card',
        urgent: true,
        forWhom: LONG_NAME,
      }),
    ];
  });
  const about = { kind: 'case', id: 'C26-7K4MQ' } as const;
  const became = decisions.flatMap(({ sought, button, quick = [] }) => {
    const standing = { about, sought: sought ?? button, at: '2026-01-05T09:00:00.000Z' };
    const answer = quick[0]?.button ?? button;
    const decided = { ...standing, answer, by: LONG_NAME, as: undefined, standingInFor: undefined } as const;
    return [
      buildWaitingCard({
        ...standing,
        withWhom: [LONG_NAME, LONG_NAME, LONG_NAME].join(', '),
        forWhom: LONG_NAME,
      }),
      buildWaitingCard({ ...standing, withWhom: 'Lead Manager for Complaints' }),
      buildDecidedCard({ ...decided, as: 'leadManager' }),
      buildDecidedCard({ ...decided, standingInFor: 'chiefExecutive', forWhom: LONG_NAME }),
    ];
  });
  return [...asked, ...became, buildMovedOnCard({}), buildMovedOnCard({ forWhom: LONG_NAME })].map(
    (card, at) => ({
      kind: 'decision',
      name: `${at}: ${card.fallbackText}`,
      card,
    }),
  );
}
