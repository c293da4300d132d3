import type { Card } from './cardActions';
import type { Delivery } from './fakeConnector';
import { formOn, referenceOn } from './jobs';
import { fromTeams } from './teamsActivity';
import { turnOf } from './turn';

const cardOf = (reference: string): Card => ({
  type: 'AdaptiveCard',
  body: [{ type: 'TextBlock', text: reference }],
  actions: [{ type: 'Action.Execute', title: 'Triage', verb: 'form', data: { bot: { case: reference } } }],
});

const person = {
  id: '11111111-0000-4000-8000-000000000001',
  name: 'Sample officer',
  email: 'officer@sample.test',
};

const shown = (id: string, card: Card, replyToId?: string): Delivery => ({
  how: 'sent',
  conversation: 'a chat',
  id,
  at: 0,
  activity: {
    type: 'message',
    ...(replyToId ? { replyToId } : {}),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  },
});

it('opens the form on the case it names, though a message about another comes in meanwhile with the same button', async () => {
  const asked = fromTeams({ person, serviceUrl: 'http://teams.test', type: 'personal' }, new Date(0), {});
  const turn = turnOf(asked, { status: 200, body: undefined }, [
    shown('1', cardOf('C26-AAAAA'), asked.id),
    shown('2', cardOf('C26-BBBBB')),
  ]);
  const clicked: string[] = [];
  await formOn(
    {
      say: async () => turn,
      click: async (card) => {
        clicked.push(referenceOn(card));
        return turn;
      },
    },
    'C26-AAAAA',
    'Triage',
  );
  expect(clicked).toEqual(['C26-AAAAA']);
});
