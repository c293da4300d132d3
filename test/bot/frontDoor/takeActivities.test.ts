import { TurnContext } from 'botbuilder';
import restify from 'restify';
import { Refused, type Door } from '../../../bot/frontDoor/door';
import { takeActivities, type ActivityParts } from '../../../bot/frontDoor/takeActivities';
import { close, listen } from '../../doors/loopbackHttp';
import { people } from '../../doors/people';
import { fromTeams, words } from '../../doors/teamsActivity';

const openDoor: Door = {
  atFirst: () => undefined,
  verify: async () => ({}) as never,
  isOutsider: async () => false,
};

/** Sends one message through this door to this bot, and tells what was counted. */
async function counted(door: Partial<Door>, run: () => Promise<void> = async () => undefined) {
  const counts: string[] = [];
  const http = restify.createServer();
  const parts: ActivityParts = {
    door: { ...openDoor, ...door },
    channel: {
      async take(_, activity, logic) {
        await logic(new TurnContext(undefined as never, activity));
        return undefined;
      },
    },
    bot: { run },
    counts: {
      requestRefused: (why) => void counts.push(why),
      turn: (kind, outcome, seconds) => void counts.push(`${kind} ${outcome} ${seconds < 60}`),
    },
    log: () => undefined,
  };
  takeActivities(http, parts);
  const serviceUrl = await listen(http.server);
  const place = { person: { ...people.wardSister, email: '' }, serviceUrl, type: 'personal' } as const;
  const { status } = await fetch(`${serviceUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fromTeams(place, new Date(), words('help', 'personal'))),
  });
  await close(http.server);
  return { status, counts };
}

describe('a request is counted', () => {
  it('as a turn that was answered', async () => {
    expect(await counted({})).toEqual({ status: 200, counts: ['message answered true'] });
  });

  it('as a turn that failed, once', async () => {
    const failed = await counted({}, () => Promise.reject(new Error('sample')));
    expect(failed).toEqual({ status: 500, counts: ['message fault true'] });
  });

  it('as no turn when its sender is a guest, and the bot hears nothing of it', async () => {
    let heard = false;
    const guest = await counted({ isOutsider: async () => true }, async () => void (heard = true));
    expect(guest).toEqual({ status: 403, counts: ['guest'] });
    expect(heard).toBe(false);
  });

  it('as no turn when it is refused before or after its body is read', async () => {
    const refused = new Refused(401, 'expired');
    expect(await counted({ atFirst: () => refused })).toEqual({ status: 401, counts: ['expired'] });
    expect(await counted({ verify: async () => refused })).toEqual({ status: 401, counts: ['expired'] });
  });
});
