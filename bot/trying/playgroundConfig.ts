export interface PlaygroundPeople {
  /** The first speaks in the chat, the next five are their colleagues; the Playground knows no more than six. */
  readonly people: readonly PlaygroundPerson[];
  readonly tenantId: string;
}

/** `id` is the directory's object id. */
export interface PlaygroundPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The Playground's configuration. Its chats keep their ids, so that a conversation goes on after a restart. */
export function playgroundConfig({ people, tenantId }: PlaygroundPeople) {
  const [currentUser, ...users] = people.slice(0, 6).map(user);
  if (users.length < 5)
    throw new Error('The Playground needs six people: one who speaks and five colleagues.');
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: 'complaints-bot', name: 'Complaints' },
    currentUser,
    users,
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'A group chat' },
    team: {
      id: 'a-team',
      name: 'A team',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: 'a-channel', name: 'A channel' }],
    },
  };
}

function user({ id, name, email }: PlaygroundPerson) {
  const [givenName = name, ...surname] = name.split(' ');
  return {
    id,
    name,
    aadObjectId: id,
    email,
    // NB: this is how the Playground spells it.
    userPrincipleName: email,
    givenName,
    surname: surname.join(' '),
  };
}
