import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { englandAndWales } from '../policy/calendar/bankHolidays';
import {
  bankHolidayFeed,
  calendarWarning,
  workingDayCalendar,
  type WorkingDayCalendar,
} from '../policy/calendar/calendar';
import { londonDateOf, type Instant } from '../policy/calendar/dates';
import { defaultSettings } from '../policy/settings';
import type { Target } from '../policy/machine/target';
import { caseTarget } from '../policy/machine/targets';
import type { GraphPlace } from '../storage/graph/client';
import { caseDesk } from './desk/caseDesk';
import { openAdapter } from './teams/adapter';
import { allowedTenants, isLocal, type Environment } from './config';
import { filing } from './filing/filing';
import { mailing } from './filing/mailing';
import { endpointAt, originAt } from './endpoint';
import { downloads } from './trying/downloads';
import { handedOver } from '../dialogs/keptLetters';
import { documentLetters } from '../storage/documentLetters';
import type { StandIn } from './frontDoor/botConnector';
import { localDoor, teamsDoor } from './frontDoor/door';
import { whoIs } from './teams/whoIs';
import { localMode } from './trying/local';
import type { Log } from './log';
import { chatsIn } from './teams/chats';
import { messageExtensions } from './teams/extensions';
import { personalChat } from './teams/personalChat';
import { registerReader } from './desk/registerReader';
import { againAndAgain, reminding } from './delivery/reminding';
import { recordSampleTraining } from './trying/sampleTraining';
import { server } from './server';
import { openStores } from './chosen/stores';
import { TeamsBot } from './teams/teamsBot';
import { countingRefusals } from './watching/counts';
import { watching } from './watching/watching';
import { trustServicesOf } from './chosen/trustServices';

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

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function calendarOf({ BANK_HOLIDAYS_FILE: file }: Environment): WorkingDayCalendar {
  return file ? workingDayCalendar(bankHolidayFeed.parse(readJson(file))) : englandAndWales;
}

/** Puts the program together and listens. */
export async function startProgram(environment: Environment, world: World): Promise<Program> {
  const { log } = world;
  const local = isLocal(environment);
  const { directory, installer, library, post } = await trustServicesOf(environment, {
    log,
    now: () => Date.parse(world.now()),
    ...(world.graph ? { graph: world.graph } : {}),
  });
  const calendar = calendarOf(environment);
  let now = world.now;
  const stores = await openStores(environment, { now: () => now(), log });
  const { documents } = stores;

  const trying = local
    ? await localMode({ documents, directory, whoIs: whoIs(directory), realNow: world.now })
    : undefined;
  if (trying) now = trying.now;
  const settings = {
    ...defaultSettings,
    responseRunsFrom: environment.RESPONSE_RUNS_FROM,
    updateEvery: environment.UPDATE_EVERY,
    restrictionReviewMonths: environment.RESTRICTION_REVIEW_MONTHS,
  };

  const channel = openAdapter(environment, world.standIn);
  const watch = watching({
    store: stores.store,
    calendar,
    now: () => now(),
    time: Date.now,
    token: () => channel.proves(),
    reading: local ? { anybody: true } : { bearer: environment.METRICS_TOKEN },
  });
  const store = countingRefusals(stores.store, watch.counts);
  const oneChat = world.oneChat ?? local;
  const places = chatsIn(documents, oneChat ? { everybody: true } : {});
  const registers = registerReader({ store, directory, now: () => now() });
  const handling = { store, now: () => now(), calendar, settings, registers: () => registers.read() };
  if (trying) await recordSampleTraining(handling, directory);
  registers.changed();
  const reminds = reminding({
    handling,
    documents,
    directory,
    meetings: places,
    adapter: channel,
    environment,
    oneChat,
    log,
    counts: watch.counts,
    ...(world.patience ? { patience: world.patience } : {}),
    ...(installer ? { install: async (id) => (await installer.install(id)) !== 'refused' } : {}),
  });
  const letters = documentLetters(documents);
  const behind = { ...handling, documents, letters, random: Math.random, log };
  const files = library && filing({ ...behind, library });
  const mails = post && mailing({ ...behind, post });
  const deliver = async (): Promise<void> => {
    await Promise.all([reminds.deliver(), files?.work(), mails?.work()]);
  };
  const decided = (subject: Target): void => {
    if (subject !== caseTarget) registers.changed();
    reminds.deliverSoon();
  };
  const fetched = local && !world.send ? downloads(Date.now) : undefined;
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters,
    ...(files ? { owe: files.owe } : {}),
    ...(mails ? { mail: (id, sha256) => mails.owe({ kind: caseTarget.kind, id }, [sha256]) } : {}),
    local,
    // The Playground has none, and of people in a file Teams knows nothing.
    picker: environment.DIRECTORY === 'graph' && !local,
    decided,
    ...(fetched ? { linkTo: fetched.linkTo } : {}),
  });
  const who = trying?.whoIs ?? whoIs(directory);
  const refreshes = world.refreshes ?? !local;
  const tell = personalChat({
    adapter: channel,
    appId: environment.MICROSOFT_APP_ID ?? '',
    meetings: places,
    refreshes,
  });
  const bot = new TeamsBot({
    desk,
    whoIs: who,
    meetings: places,
    posts: reminds.posts,
    log,
    refreshes,
    extensions: messageExtensions({ desk, whoIs: who, meetings: places, tell }),
    send: world.send ?? fetch,
    ...(trying ? { local: trying } : {}),
  });

  const door = local
    ? localDoor(channel)
    : teamsDoor({
        channel,
        appId: environment.MICROSOFT_APP_ID ?? '',
        tenants: allowedTenants(environment),
        now: () => Date.now(),
      });
  const http = server(channel, door, bot, log, watch.counts, (to) => {
    watch.mount(to);
    fetched?.mount(
      to,
      () => originAt(to.address().port),
      async (id, file) => {
        const person = await directory.person(id);
        return person && handedOver(desk, person, file);
      },
    );
  });
  http.listen(environment.PORT, environment.HOST);
  await once(http.server, 'listening');
  const { port } = http.server.address() as AddressInfo;
  const sweeping = new AbortController();
  void againAndAgain(deliver, sweeping.signal);
  const warning = calendarWarning(calendar, londonDateOf(now()));

  return {
    endpoint: endpointAt(port),
    ...(warning ? { warning } : {}),
    deliver,
    async stop() {
      sweeping.abort();
      const closed = once(http.server, 'close');
      http.close();
      http.server.closeAllConnections();
      await closed;
      await deliver();
      await stores.close();
    },
  };
}
