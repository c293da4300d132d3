import { TurnContext as Turn, type TurnContext } from 'botbuilder';
import { buildCountsCard } from '../../cards/countsCard';
import { readChannelWords } from '../../dialogs/channelWords';
import { londonDateOf, type LondonDate } from '../../policy/calendar/dates';
import { hours, isWorkingHour, nextWorkingHour } from '../../policy/reminders/workingHours';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import type { Documents } from '../../storage/ports/documents';
import { channelsIn, type PostedChannel } from './countedChannels';
import { countedNow } from '../delivery/counting';
import type { Outcome } from '../delivery/messenger';
import type { OnceOnly } from '../delivery/onceOnly';
import type { TeamsMessenger } from './messenger';
import { factsOfFault, type Log } from '../log';
import { withoutOwnMention } from './mentions';

export interface ChannelPostsParts {
  readonly handling: Handling;
  readonly documents: Documents;
  readonly messenger: Pick<TeamsMessenger, 'post'>;
  readonly deliveries: OnceOnly;
  readonly log: Log;
}

/** Counts in a team’s channel, each working morning, where a Lead Manager turned them on. */
export interface ChannelPosts {
  /** Answers words said in a channel that turn counts on or off; undefined for any others. */
  hear(context: TurnContext, whoIs: () => Promise<Person>): Promise<string | undefined>;
  /** Posts what is due now, once a channel and morning across all processes. A fault is logged, never thrown. */
  readonly post: () => Promise<void>;
}

const AUDIT = { kind: 'list', id: 'channelPosts' };
/** After it a morning’s counts are no news. London clock time. */
const NOT_AFTER = '12:00';
const RETRY_IN_MILLISECONDS = 300_000;
/** Counts are the same whoever looks. */
const NOBODY: Person = { id: '', name: '', roles: [] };
const SUMMARY = 'This morning’s counts.';

const notTheirs =
  'The Lead Manager for Complaints decides whether counts are posted in a channel, so nothing was changed.';
const turnedOn =
  'From the next working morning I post counts here at 09:00: how many concerns and complaints are open, due, overdue, new, or wait for an acknowledgement. They are of the whole Trust, and tell of nobody. Say “stop posting” to end it.';
const turnedOff = 'I post no counts here any more. Say “post counts here” to have them again.';

/** The channel itself: what was said in one of its threads is not answered there each morning. */
function channelOf({ activity }: TurnContext): Omit<PostedChannel, 'from'> {
  const { user: _user, activityId: _activity, ...place } = Turn.getConversationReference(activity);
  const [id = ''] = activity.conversation.id.split(';');
  return { id, place: { ...place, conversation: { ...activity.conversation, id } } };
}

export function channelPosts(parts: ChannelPostsParts): ChannelPosts {
  const { documents, log } = parts;
  const channels = channelsIn(documents);
  const postWhatIsDue = dailyPosts(parts, channels);
  return {
    hear: (context, whoIs) => hear(parts.handling, channels, context, whoIs),
    post: () => postWhatIsDue().catch((fault: unknown) => log('channelPostsFailed', factsOfFault(fault))),
  };
}

type Channels = ReturnType<typeof channelsIn>;

async function hear(
  { store, calendar, now }: Handling,
  channels: Channels,
  context: TurnContext,
  whoIs: () => Promise<Person>,
): Promise<string | undefined> {
  const { activity } = context;
  if (activity.conversation.conversationType !== 'channel') return undefined;
  const command = readChannelWords(withoutOwnMention(activity));
  if (!command) return undefined;
  const { id: by, roles, outsider } = await whoIs();
  if (!roles.includes('leadManager') || outsider) {
    await store.recordAccess(AUDIT, [{ at: now(), by, what: 'refused', command, why: 'notYours' }]);
    return notTheirs;
  }
  await store.recordAccess(AUDIT, [{ at: now(), by, what: 'did', command }]);
  const channel = channelOf(context);
  if (command === 'stopPosting') {
    await channels.remove(channel.id);
    return turnedOff;
  }
  const from = londonDateOf(nextWorkingHour(calendar, now(), hours.open) ?? now());
  await channels.add({ ...channel, from });
  return turnedOn;
}

/** Posts this morning’s counts where that was not done yet, and may be tried again by now. */
function dailyPosts({ handling, messenger, deliveries, log }: ChannelPostsParts, channels: Channels) {
  const { store, calendar, now } = handling;
  const notBefore = new Map<string, number>();
  let posted: { readonly on: LondonDate; readonly in: ReadonlySet<string> } | undefined;

  const postOnce = ({ id, place }: PostedChannel, today: LondonDate): Promise<Outcome> =>
    deliveries.once([{ stream: { kind: 'channelPost', id }, id: today }], { person: { id } }, async () => {
      const counts = await countedNow(store, await contextFor(handling, NOBODY));
      return messenger.post(place, { card: buildCountsCard(counts), summary: SUMMARY });
    });

  async function postIn(channel: PostedChannel, today: LondonDate): Promise<boolean> {
    const outcome = await postOnce(channel, today);
    if (outcome.is === 'sent') return true;
    log('channelPost', { outcome: outcome.is, why: outcome.why });
    // The bot was taken out of the team, or the channel is gone: somebody has to ask again.
    if (outcome.is === 'blocked' || outcome.is === 'unreachable') await channels.remove(channel.id);
    const wait = 'afterMilliseconds' in outcome ? outcome.afterMilliseconds : undefined;
    notBefore.set(channel.id, Date.parse(now()) + (wait ?? RETRY_IN_MILLISECONDS));
    return false;
  }

  return async (): Promise<void> => {
    if (!isWorkingHour(calendar, now(), NOT_AFTER)) return;
    const today = londonDateOf(now());
    const done = new Set(posted?.on === today ? posted.in : []);
    const waiting = (await channels.all()).filter(
      ({ id, from }) => from <= today && !done.has(id) && (notBefore.get(id) ?? 0) <= Date.parse(now()),
    );
    for (const channel of waiting) if (await postIn(channel, today)) done.add(channel.id);
    posted = { on: today, in: done };
  };
}
