import { TurnContext as Turn, type TurnContext } from 'botbuilder';
import { buildCountsCard } from '../../cards/countsCard';
import { buildLearningCard } from '../../cards/learningCard';
import { readChannelWords } from '../../dialogs/words/channelWords';
import { londonDateOf, type LondonDate } from '../../policy/calendar/dates';
import { hours, isWorkingHour, nextWorkingHour } from '../../policy/reminders/workingHours';
import type { Reply } from '../../dialogs/port/reply';
import { learningDigestStream } from '../../policy/streams/learningDigest/learningDigest';
import { releasedFor, THE_DIGEST } from '../../policy/streams/learningDigest/questions';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
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
const LEARNING = { kind: learningDigestStream.kind, id: THE_DIGEST };
const LEARNING_SUMMARY = 'What we learnt from complaints.';
const SUMMARY = 'This morning’s counts.';

const notTheirs =
  'The Lead Manager for Complaints decides whether counts are posted in a channel, so nothing was changed.';
const turnedOn =
  'From the next working morning I post counts here at 09:00: how many concerns and complaints are open, due, overdue, new, or wait for an acknowledgement. They are of the whole Trust, and tell of nobody. Learning that the Lead Manager has released is posted here too. Say “stop posting” to end it.';
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

interface Post {
  /** What it is remembered by, in each channel. */
  readonly key: string;
  readonly reply: () => Promise<Reply>;
}

/** Posts this morning’s counts, and learning that was released, where that was not done yet and may be tried by now. */
function dailyPosts({ handling, messenger, deliveries, log }: ChannelPostsParts, channels: Channels) {
  const { store, calendar, now } = handling;
  const notBefore = new Map<string, number>();
  let posted: { readonly on: LondonDate; readonly done: ReadonlySet<string> } | undefined;

  const postOnce = ({ id, place }: PostedChannel, { key, reply }: Post): Promise<Outcome> =>
    deliveries.once([{ stream: { kind: 'channelPost', id }, id: key }], { person: { id } }, async () =>
      messenger.post(place, await reply()),
    );

  const countsOf = (today: LondonDate): Post => ({
    key: today,
    async reply() {
      const counts = await countedNow(store, await contextFor(handling, NOBODY));
      return { card: buildCountsCard(counts), summary: SUMMARY };
    },
  });

  /** NB: what is posted of learning is read from what was released, and from nothing else (7.2). */
  async function learningFor(today: LondonDate): Promise<readonly Post[]> {
    const record = await loadState(store, learningDigestStream, THE_DIGEST);
    return releasedFor(record?.state.released ?? [], today).map((released) => ({
      key: `learning ${released.id}`,
      async reply() {
        const { by } = released;
        await store.recordAccess(LEARNING, [{ at: now(), by, what: 'exported', command: 'channelPost' }]);
        return { card: buildLearningCard(released), summary: LEARNING_SUMMARY };
      },
    }));
  }

  async function postIn(channel: PostedChannel, post: Post): Promise<boolean> {
    const outcome = await postOnce(channel, post);
    if (outcome.is === 'sent') return true;
    log('channelPost', { outcome: outcome.is, why: outcome.why });
    // The bot was taken out of the team, or the channel is gone: somebody has to ask again.
    if (outcome.is === 'blocked' || outcome.is === 'unreachable') await channels.remove(channel.id);
    const wait = 'afterMilliseconds' in outcome ? outcome.afterMilliseconds : undefined;
    notBefore.set(channel.id, Date.parse(now()) + (wait ?? RETRY_IN_MILLISECONDS));
    return false;
  }

  return async (): Promise<void> => {
    if (!isWorkingHour(calendar, now())) return;
    const today = londonDateOf(now());
    const done = new Set(posted?.on === today ? posted.done : []);
    const waiting = (await channels.all()).filter(
      ({ id, from }) => from <= today && (notBefore.get(id) ?? 0) <= Date.parse(now()),
    );
    if (waiting.length === 0) return;
    const counts = isWorkingHour(calendar, now(), NOT_AFTER) ? [countsOf(today)] : [];
    const posts = [...counts, ...(await learningFor(today))];
    for (const channel of waiting)
      for (const post of posts) {
        const key = `${channel.id} ${post.key}`;
        if (done.has(key)) continue;
        if (!(await postIn(channel, post))) break;
        done.add(key);
      }
    posted = { on: today, done };
  };
}
