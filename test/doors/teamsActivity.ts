import type { Activity } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import { botAccount, channelIdOf, personalChatOf, tenantId, type TeamsPerson } from './teamsPerson';

export type ConversationType = 'personal' | 'groupChat' | 'channel';

export interface Place {
  readonly person: TeamsPerson;
  readonly serviceUrl: string;
  readonly type: ConversationType;
}

/** An activity as it travels: its times are text. */
export type TeamsActivity = Omit<Partial<Activity>, 'timestamp' | 'localTimestamp'> & {
  readonly id: string;
  readonly timestamp: string;
  readonly localTimestamp: string;
};

export function conversationIdOf({ person, type }: Pick<Place, 'person' | 'type'>): string {
  if (type === 'personal') return personalChatOf(channelIdOf(person));
  return type === 'channel' ? '19:a-channel@thread.tacv2' : '19:a-group@thread.v2';
}

let messages = 0;

/** What every activity from Teams carries, whatever it is about. */
export function fromTeams(place: Place, at: Date, about: Partial<Activity>): TeamsActivity {
  const { person, serviceUrl, type } = place;
  messages += 1;
  return {
    id: about.type === 'message' ? `${at.getTime()}${messages}` : `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: at.toISOString(),
    localTimestamp: inLondon(at),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: channelIdOf(person), name: person.name, aadObjectId: person.id },
    recipient: botAccount,
    conversation: {
      id: conversationIdOf(place),
      conversationType: type,
      tenantId,
      ...(type === 'personal' ? {} : { isGroup: true }),
    } as Activity['conversation'],
    channelData: {
      tenant: { id: tenantId },
      ...(type === 'channel'
        ? { team: { id: '19:team@thread.tacv2' }, channel: { id: conversationIdOf(place) } }
        : {}),
    },
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
    ...(about as object),
  };
}

const londonOffset = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});

function inLondon(at: Date): string {
  const offset =
    londonOffset
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) ?? '';
  const summer = offset === '+01:00';
  const local = new Date(at.getTime() + (summer ? 3_600_000 : 0));
  return local.toISOString().replace('Z', summer ? '+01:00' : '+00:00');
}

/** Typed words. Outside a personal chat Teams sends them only when the bot is mentioned. */
export function words(text: string, type: ConversationType): Partial<Activity> {
  if (type === 'personal') return { type: 'message', text, textFormat: 'plain' };
  const mention = `<at>${botAccount.name}</at>`;
  return {
    type: 'message',
    text: `${mention} ${text}`,
    textFormat: 'plain',
    entities: [{ type: 'mention', mentioned: botAccount, text: mention }],
  };
}
