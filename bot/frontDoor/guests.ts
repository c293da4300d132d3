import { TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
import { isOutsider } from './sender';

const HOUR = 3_600_000;
const MOST_KNOWN = 5_000;

/** Says whether the sender is a guest, or of another organisation. */
export type GuestCheck = (context: TurnContext) => Promise<boolean>;

/** Whoever takes the bot out is off its roster by then, and is only forgotten. */
function isLeaving({ type, action, membersRemoved }: Activity): boolean {
  const told: string = type;
  if (told === 'installationUpdate') return String(action).startsWith('remove');
  return told === 'conversationUpdate' && membersRemoved !== undefined;
}

const notThere = (fault: unknown): boolean => Reflect.get(Object(fault) as object, 'statusCode') === 404;

/** Keeps names for an hour each, and no more of them than there is room for. `now` is in milliseconds. */
export function hourOfNames(now: () => number) {
  const until = new Map<string, number>();
  return {
    has: (name: string): boolean => now() < (until.get(name) ?? 0),
    add(name: string): void {
      if (until.size >= MOST_KNOWN) until.clear();
      until.set(name, now() + HOUR);
    },
  };
}

/**
 * An activity need not say whether its sender is a guest: the roster of its conversation does, which Teams keeps. It is
 * asked once an hour for each person. Somebody who is not on it is taken for an outsider; a roster that cannot be read
 * lets nobody in: it throws. `now` is in milliseconds.
 */
export function rosterCheck(tenants: readonly string[], now: () => number): GuestCheck {
  const insiders = hourOfNames(now);
  return async (context) => {
    const { from } = context.activity;
    if (isLeaving(context.activity)) return false;
    const person = from.aadObjectId ?? '';
    // NB: by both: an account that is known says nothing of the id that stands beside it this time.
    const told = JSON.stringify([person, from.id]);
    if (insiders.has(told)) return false;
    const member = await TeamsInfo.getMember(context, from.id).catch((fault: unknown) => {
      if (notThere(fault)) return undefined;
      throw fault;
    });
    const sameAsTold = member?.aadObjectId === undefined || member.aadObjectId === person;
    if (!member || !sameAsTold || isOutsider({ ...member }, tenants)) return true;
    insiders.add(told);
    return false;
  };
}
