import type { Server } from 'restify';
import { calendarWarning } from '../policy/calendar/calendar';
import { londonDateOf, type Instant } from '../policy/calendar/dates';
import { caseTarget } from '../policy/machine/targets';
import { documentLetters } from '../storage/documentLetters';
import type { GraphPlace } from '../storage/graph/client';
import type { Stores } from './chosen/chosenStores';
import { openChosen } from './chosen/openChosen';
import { isLocal, type Environment } from './config';
import { againAndAgain, openDelivery } from './delivery/openDelivery';
import { caseDesk } from './desk/caseDesk';
import { openHandling } from './desk/openHandling';
import { openRenewal } from './desk/renewal';
import { openFiling } from './filing/openFiling';
import type { StandIn } from './frontDoor/botConnector';
import { openDoor } from './frontDoor/door';
import { endpointAt } from './frontDoor/endpoint';
import { takeActivities } from './frontDoor/takeActivities';
import type { Log } from './log';
import { close, listen, openServer } from './server';
import { channelPosts } from './teams/channelPosts';
import { openTeams } from './teams/openTeams';
import { openBot } from './teams/openBot';
import { whoIs } from './teams/whoIs';
import { openClock } from './trying/clock';
import { openTrying } from './trying/openTrying';
import { countingRefusals } from './watching/counts';
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
  const { log } = world;
  const local = isLocal(environment);
  const { oneChat = local, refreshes = !local, send = fetch } = world;
  const clock = openClock(world.now);
  const { now } = clock;

  const chosen = await openChosen(environment, { ...world, now }, () => Date.parse(world.now()));
  const { calendar, directory, documents } = chosen;
  const teams = openTeams(environment, { ...world, ...chosen, now, oneChat, refreshes });

  const watch = openWatching(environment, { ...chosen, now, token: () => teams.adapter.proves() });
  const { counts } = watch;
  const { handling, registers } = openHandling({
    ...chosen,
    store: countingRefusals(chosen.store, counts),
    now,
  });
  const whoAsks = whoIs(directory);
  const trying = local
    ? await openTrying({ documents, directory, clock, handling, whoIs: whoAsks })
    : undefined;
  registers.changed();

  const delivery = openDelivery({ ...teams, handling, documents, directory, oneChat, log, counts });
  const posts = channelPosts({ ...teams, ...delivery, handling, documents, log });
  const letters = documentLetters(documents);
  const filing = openFiling(chosen, { ...handling, documents, letters, random: Math.random, log });
  const downloads = world.send ? undefined : trying?.downloads;
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters,
    ...filing.atDesk,
    linkTo: downloads?.linkTo,
    local,
    // The Playground has none, and of people in a file Teams knows nothing.
    picker: environment.DIRECTORY === 'graph' && !local,
    decided(target) {
      if (target !== caseTarget) registers.changed();
      delivery.deliverSoon();
    },
  });
  const bot = openBot({
    ...teams,
    ...trying,
    whoIs: trying?.whoIs ?? whoAsks,
    desk,
    posts,
    log,
    refreshes,
    send,
  });

  const http = openServer(log);
  const door = openDoor(environment, teams.adapter);
  takeActivities(http, { door, channel: teams.adapter, bot, counts, log });
  watch.mount(http);
  downloads?.mount(http, desk);
  const renew = openRenewal(handling, log);
  // A small store is searched whole from the first turn on; a large one is caught up with while it is used.
  await renew();
  const deliver = async (): Promise<void> => {
    await Promise.all([delivery.deliver().then(posts.post), filing.work(), renew()]);
  };
  const warning = calendarWarning(calendar, londonDateOf(now()));
  return { ...(await run(environment, { http, deliver, stores: chosen })), warning };
}

/** Listens, and delivers what is owed again and again. */
async function run(
  environment: Environment,
  { http, deliver, stores }: { http: Server; deliver: () => Promise<void>; stores: Stores },
) {
  const port = await listen(http, environment);
  const delivering = new AbortController();
  void againAndAgain(deliver, delivering.signal);
  return {
    endpoint: endpointAt(port),
    deliver,
    async stop(): Promise<void> {
      delivering.abort();
      await close(http);
      await deliver();
      await stores.close();
    },
  };
}
