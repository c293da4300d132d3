import { calendarWarning } from '../policy/calendar/calendar';
import { londonDateOf, type Instant } from '../policy/calendar/dates';
import { caseTarget } from '../policy/machine/targets';
import { documentLetters } from '../storage/documentLetters';
import type { GraphPlace } from '../storage/graph/client';
import type { Stores } from './chosen/chosenStores';
import { openChosen } from './chosen/openChosen';
import { isLocal, type Environment } from './config';
import { againAndAgain, openDelivery } from './delivery/openDelivery';
import { regularPosts } from './delivery/regular';
import { caseDesk } from './desk/caseDesk';
import { openHandling } from './desk/openHandling';
import { openRenewal } from './desk/renewal';
import { openFiling } from './filing/openFiling';
import { openPapers } from './filing/papers';
import type { StandIn } from './frontDoor/botConnector';
import { openDoor } from './frontDoor/door';
import { endpointAt } from './frontDoor/endpoint';
import { takeActivities } from './frontDoor/takeActivities';
import { logFault, type Log } from './log';
import { fileHosts } from './receiving/fileHosts';
import { receiving } from './receiving/receiving';
import type { Desk } from '../dialogs/port/desk';
import type { Reply } from '../dialogs/port/reply';
import { waitingEmails } from './receiving/waitingEmails';
import { close, listen, openServer, type Front } from './server';
import { channelPosts } from './teams/channelPosts';
import { openTeams } from './teams/openTeams';
import { openBot } from './teams/openBot';
import { whoIs } from './teams/whoIs';
import { openClock } from './trying/clock';
import { openTrying } from './trying/openTrying';
import { countingRefusals } from './watching/counts';
import { openSealing } from './watching/sealing';
import { openWatching } from './watching/watching';

export interface Program {
  readonly endpoint: string;
  /** Something the person who started it has to know, such as a bank-holiday list that ends soon. */
  readonly warning?: string;
  /** Delivers what is owed now. */
  deliver(): Promise<void>;
  stop(): Promise<void>;
}

export interface World {
  readonly log: Log;
  readonly now: () => Instant;
  /** False when a test wants one chat each although no app id is set. */
  readonly oneChat?: boolean;
  /** True when a test stands in for a Teams client that refreshes cards. */
  readonly refreshes?: boolean;
  /** What a test has in place of the Bot Framework's services. */
  readonly standIn?: StandIn;
  /** How a file is sent to where Teams keeps files; given when a test stands in for a Teams client that takes them. */
  readonly send?: typeof fetch;
  /** How long Teams may take to answer, in milliseconds, where a test has it never answer. */
  readonly patience?: number;
  /** Where a test's Graph stands. */
  readonly graph?: GraphPlace;
}

/** Puts the program together, each part opened by its room from the parts above it, and listens. */
export async function startProgram(environment: Environment, world: World): Promise<Program> {
  const ground = await openGround(environment, world);
  const sending = openSending(ground);
  const desk = openDesk(ground, sending);
  const front = openFront(ground, sending, desk);
  const renew = openRenewal(ground.handling, ground.log);
  const sealing = openSealing({ ...ground, time: Date.now });
  // A small store is searched whole from the first turn on; a large one is caught up with while it is used.
  await renew();
  const deliver = async (): Promise<void> => {
    await Promise.all([sending.deliver(), renew(), sealing.work()]);
  };
  const warning = calendarWarning(ground.calendar, londonDateOf(ground.now()));
  return {
    ...(await run(environment, {
      front,
      deliver,
      halt: sending.halt,
      finish: () => sealing.finish(),
      stores: ground.stores,
    })),
    warning,
  };
}

/** What all the rest stands on: what is kept and who is who, Teams, the watch kept, how a command is handled, trying it out. */
async function openGround(environment: Environment, world: World) {
  const local = isLocal(environment);
  const { oneChat = local, refreshes = !local } = world;
  const clock = openClock(world.now);
  const { now } = clock;

  const stores = await openChosen(environment, { ...world, now }, () => Date.parse(world.now()));
  const teams = openTeams(environment, { ...world, ...stores, now, oneChat, refreshes });
  const watch = openWatching(environment, { ...stores, now, token: () => teams.adapter.proves() });
  const store = countingRefusals(stores.store, watch.counts);
  const { handling, registers } = openHandling({ ...stores, store, now });
  const whoAsks = whoIs(stores.directory);
  const trying = local ? await openTrying({ ...stores, clock, handling, whoIs: whoAsks }) : undefined;
  registers.changed();
  return {
    ...world,
    ...stores,
    environment,
    local,
    oneChat,
    refreshes,
    now,
    stores,
    teams,
    watch,
    counts: watch.counts,
    handling,
    registers,
    whoIs: trying?.whoIs ?? whoAsks,
    trying,
    /** Where a test keeps files for Teams, nobody needs them by a link. */
    downloads: world.send ? undefined : trying?.downloads,
    letters: documentLetters(stores.documents),
    ...openPapers({ ...world, ...stores, now, random: Math.random, time: Date.now }),
  };
}

type Ground = Awaited<ReturnType<typeof openGround>>;

/** What goes out: messages, what is posted in a channel, letters by mail and to the library. */
function openSending(ground: Ground) {
  const delivery = openDelivery({ ...ground, ...ground.teams });
  const posts = channelPosts({ ...ground, ...ground.teams, ...delivery });
  const regular = regularPosts({ ...ground, ...ground.teams, ...delivery });
  const filing = openFiling(ground.stores, { ...ground, ...ground.handling, random: Math.random });
  return {
    posts,
    atDesk: filing.atDesk,
    deliverSoon: delivery.deliverSoon,
    halt: delivery.halt,
    async deliver(): Promise<void> {
      await Promise.all([delivery.deliver().then(posts.post).then(regular), filing.work()]);
    },
  };
}

type Sending = ReturnType<typeof openSending>;

/** Does something after the turn, and tells the person. A fault is logged, and said with its reference. */
const laterIn =
  ({ teams, log }: Ground): Desk['later'] =>
  (person, work) => {
    void work()
      .catch((fault: unknown): readonly Reply[] => [{ text: logFault(log, fault) }])
      .then((replies) => teams.tell(person, replies))
      .catch((fault: unknown) => logFault(log, fault));
  };

/** What a conversation may use. */
const openDesk = (ground: Ground, { atDesk, deliverSoon }: Sending) =>
  caseDesk({
    ...ground,
    ...atDesk,
    keeping: ground,
    emails: waitingEmails(ground.tray),
    later: laterIn(ground),
    linkTo: ground.downloads?.linkTo,
    uploadLink: ground.trying?.uploads.linkTo,
    // The Playground has none, and of people in a file Teams knows nothing.
    picker: ground.environment.DIRECTORY === 'graph' && !ground.local,
    decided(target) {
      if (target !== caseTarget) ground.registers.changed();
      deliverSoon();
    },
  });

/** What people reach: the bot behind its door, what is told of its health, letters by a link while it is tried out. */
function openFront(ground: Ground, { posts }: Sending, desk: ReturnType<typeof openDesk>): Front {
  const { environment, teams, watch, downloads, send = fetch } = ground;
  const { FILE_HOSTS: hosts, FILE_MEGABYTES: megabytes } = environment;
  const receives = receiving(ground.tray, {
    hosts: fileHosts(hosts, ground.local),
    most: megabytes * 1024 * 1024,
    send,
    token: () => teams.adapter.token(),
  });
  const parts = { ...ground, ...teams, ...ground.trying, whoIs: ground.whoIs };
  const bot = openBot({ ...parts, desk, posts, send, receiving: receives });
  const front = openServer(environment, ground.log);
  const { http } = front;
  const door = openDoor(environment, teams.adapter);
  takeActivities(http, { ...ground, door, channel: teams.adapter, bot });
  watch.mount(http);
  downloads?.mount(http, desk);
  ground.trying?.uploads.mount(http, {
    desk,
    receiving: receives,
    log: ground.log,
    tell: (person, replies) => teams.tell(person, replies),
  });
  return front;
}

const LAST_ROUND_MILLISECONDS = 10_000;

interface Running {
  readonly front: Front;
  readonly deliver: () => Promise<void>;
  /** Ends a delivery that is under way: what it has not got to stays owed. */
  readonly halt: () => void;
  /** What is done last, before the stores are closed. */
  readonly finish: () => Promise<void>;
  readonly stores: Stores;
}

/** Listens, and delivers what is owed again and again. */
async function run(environment: Environment, { front, deliver, halt, finish, stores }: Running) {
  const port = await listen(front.http, environment);
  const delivering = new AbortController();
  void againAndAgain(deliver, delivering.signal);
  return {
    endpoint: endpointAt(port),
    deliver,
    async stop(): Promise<void> {
      delivering.abort();
      await close(front);
      // What one round of ten seconds does not get to stays owed.
      setTimeout(halt, LAST_ROUND_MILLISECONDS).unref();
      await deliver();
      await finish();
      await stores.close();
    },
  };
}
