import { timingSafeEqual, createHash } from 'node:crypto';
import { register as ofThisProcess, Registry } from 'prom-client';
import type { Request, Response, Next, Server } from 'restify';
import { withinCalendar, type WorkingDayCalendar } from '../../policy/calendar/calendar';
import { londonDateOf, type Instant } from '../../policy/calendar/dates';
import { isRefusal } from '../../policy/machine/refusal';
import { timescales } from '../../policy/timescales';
import { keptAnswers } from '../../storage/keptAnswers';
import type { CaseStore } from '../../storage/ports/caseStore';
import { isLocal, type Environment } from '../config';
import { countsIn, type Counts } from './counts';
import { gaugesIn, readFigures } from './figures';
import { readiness } from './readiness';

const FIGURES_KEPT_FOR_MILLISECONDS = 60_000;
const MOST_SWEEP_LAG_MILLISECONDS = 5 * 60_000;

interface WatchingParts {
  readonly store: Pick<CaseStore, 'count' | 'backlog' | 'ping'>;
  readonly calendar: WorkingDayCalendar;
  /** The present of the cases, a UTC instant. */
  readonly now: () => Instant;
  /** Milliseconds by the machine's clock, which trying out does not move. */
  readonly time: () => number;
  /** Throws when the Bot Connector gives the bot no token. */
  readonly token: () => Promise<void>;
  /** Who may read the figures: anybody on this machine in trying out, otherwise only who knows this. */
  readonly reading: { readonly anybody: true } | { readonly bearer: string | undefined };
}

export interface Watching {
  readonly counts: Counts;
  /** Adds `/healthz`, `/readyz` and `/metrics`. */
  mount(http: Server): void;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Who may read the figures follows from whether this is trying out. */
export const openWatching = (
  environment: Environment,
  parts: Omit<WatchingParts, 'time' | 'reading'>,
): Watching =>
  watching({
    ...parts,
    time: Date.now,
    reading: isLocal(environment) ? { anybody: true } : { bearer: environment.METRICS_TOKEN },
  });

/** Counts what happens, tells whether the bot can do its work, and shows both to whoever watches over it. */
function watching(parts: WatchingParts): Watching {
  const { store, calendar, now, time } = parts;
  const registry = new Registry();
  const counted = countsIn(registry);
  let lastSweep = time();
  const ready = readiness(
    {
      store: () => store.ping().then(() => true),
      connector: () => parts.token().then(() => true),
      calendar: () => reachesFarEnough(calendar, now()),
      sweep: () => time() - lastSweep < MOST_SWEEP_LAG_MILLISECONDS,
    },
    time,
  );

  return {
    counts: {
      ...counted,
      swept(outcome, owed) {
        if (outcome === 'done') lastSweep = time();
        counted.swept(outcome, owed);
      },
    },
    mount(http) {
      http.get('/healthz', (_request: Request, response: Response, next: Next) => {
        response.send(200, { ok: true });
        next();
      });
      http.get('/readyz', async (_request: Request, response: Response) => {
        const answer = await ready();
        response.send(answer.ready ? 200 : 503, answer);
      });
      http.get('/metrics', answerFigures(parts, registry));
    },
  };
}

function mayRead({ headers: { authorization = '' } }: Request, reading: WatchingParts['reading']): boolean {
  if ('anybody' in reading) return true;
  const { bearer } = reading;
  return bearer !== undefined && timingSafeEqual(digest(authorization), digest(`Bearer ${bearer}`));
}

/** Answers with the figures as text, to those who may read them: the store is asked for them once a minute at the most. */
function answerFigures(parts: WatchingParts, registry: Registry) {
  const { calendar, now, time, reading } = parts;
  const show = gaugesIn(registry, calendar);
  const figures = keptAnswers({
    load: () => readFigures(parts),
    now: time,
    freshFor: FIGURES_KEPT_FOR_MILLISECONDS,
    keptFor: 0,
    most: 1,
  });
  return async (request: Request, response: Response): Promise<void> => {
    if (!mayRead(request, reading)) {
      response.send(404, { error: 'There is nothing here.' });
      return;
    }
    const read = await figures.get('').catch(() => undefined);
    show(read?.value, londonDateOf(now()));
    const text = `${await ofThisProcess.metrics()}\n${await registry.metrics()}`;
    response.sendRaw(200, text, { 'Content-Type': registry.contentType });
  };
}

/** Can the response to a complaint that comes today be dated (8.24)? */
const reachesFarEnough = (calendar: WorkingDayCalendar, now: Instant): boolean =>
  !isRefusal(
    withinCalendar(() => calendar.addWorkingDays(londonDateOf(now), timescales.response.workingDays)),
  );
