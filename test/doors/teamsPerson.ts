/** Somebody in the fake Teams. `id` is their Entra object id. */
export interface TeamsPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What the roster says of them beyond that, such as that they are a guest. */
  readonly onRoster?: Readonly<Record<string, unknown>>;
}

export const tenantId = '00000000-0000-4000-8000-00000000c0de';
export const botAccount = { id: '28:complaints-bot', name: 'Complaints' };

/** The channel's own id of a person, which is not their object id. */
export function channelIdOf(person: TeamsPerson): string {
  return `29:${person.id}`;
}

/** Teams gives one personal chat to a person and a bot: creating it again returns the same one. */
export function personalChatOf(channelId: string): string {
  return `a:${channelId.replace(/^29:/, '')}`;
}

/** A person as the roster answers it. */
export function memberOf(person: TeamsPerson) {
  return {
    id: channelIdOf(person),
    name: person.name,
    aadObjectId: person.id,
    objectId: person.id,
    email: person.email,
    userPrincipalName: person.email,
    tenantId,
    userRole: 'user',
    ...person.onRoster,
  };
}
