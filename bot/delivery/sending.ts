import { buildNoticeCard } from '../../cards/designs/reminder';
import type { Action, WrittenLine } from '../../cards/card';
import type { Audience } from '../../policy/machine/section';
import { nextInLine } from '../../policy/reminders/recipients';
import { roles } from '../../policy/roles';
import type { Duty } from '../../storage/ports/caseStore';
import { aboutOf } from './aboutOf';
import { approvalOf, deedOf } from './approvals';
import { findAddressees, type Addressee, type Errand } from './errand';
import { handedOver } from './handOver';
import { inTurns } from './inTurns';
import type { Outcome } from './messenger';
import { sendQuestion } from './questions';
import { cardOf } from './reminders';
import type { DeliveryWorld } from './world';

/** Brings one errand to one person, unless that was done. */
export const send = (world: DeliveryWorld, errand: Errand, addressee: Addressee): Promise<Outcome> =>
  world.deliveries.once([errand.duty], addressee, () => sendNow(world, errand, addressee));

async function sendNow(world: DeliveryWorld, { duty, live }: Errand, addressee: Addressee): Promise<Outcome> {
  const { person, forWhom } = addressee;
  const context = await world.contextFor(person.id);
  const { say } = duty.message;
  if (live) {
    const { card, say: summary } = cardOf(live, context, forWhom);
    return world.messenger.send(person.id, { card, summary });
  }
  const approval = await approvalOf(world, duty, context, forWhom);
  return approval
    ? sendQuestion(world, duty, addressee, { card: approval, summary: say })
    : world.messenger.send(person.id, {
        card: noticeOf(duty, forWhom, {
          said: await handedOver(world, duty, context),
          deed: await deedOf(world, duty, context),
        }),
        summary: say,
      });
}

/** Nobody it was for can be reached: the next in line hears of it, and so on up. */
export async function escalate(world: DeliveryWorld, errand: Errand, from: Audience): Promise<void> {
  const next = nextInLine(from);
  if (!next) return;
  const { to } = await findAddressees(world, next, errand.duty.message.by);
  const forWhom = `${'role' in from ? `the ${roles[from.role]}` : 'somebody'}, who cannot be reached`;
  const outcomes = await inTurns(1, to, ({ person }) => send(world, errand, { person, forWhom }));
  if (!outcomes.some(({ is }) => is === 'sent')) await escalate(world, errand, next);
}

const noticeOf = (
  { message, stream }: Duty,
  forWhom: string | undefined,
  own: { readonly said: readonly WrittenLine[]; readonly deed: Action | undefined },
) => {
  const reference = aboutOf(stream);
  return buildNoticeCard({
    say: message.say,
    paragraph: message.paragraph,
    urgent: message.urgent === true,
    ...own,
    ...(reference ? { reference, kind: stream.kind } : {}),
    ...(forWhom ? { forWhom } : {}),
  });
};
