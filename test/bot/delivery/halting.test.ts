import { aDelivery } from '../../doors/aDelivery';
import { aCommit } from '../../doors/aCommit';
import { people } from '../../doors/people';

describe('when the program stops', () => {
  it('what is owed and not begun stays owed, and is sent by the next one', async () => {
    const delivery = aDelivery();
    const { store } = delivery.world;
    const messages = ['first', 'second'].map((say) => ({
      to: { person: people.palsOfficer.id },
      say,
      paragraph: '8.9',
      by: people.leadManager.id,
    }));
    await store.commit(aCommit({ messages, sendFrom: delivery.clock.now }));

    delivery.clock.stopping = true;
    await delivery.deliver();
    expect(delivery.arrived).toEqual([]);
    expect((await store.backlog(delivery.clock.now)).messages).toBe(2);

    delivery.clock.stopping = false;
    delivery.clock.now = '2026-01-05T10:03:00.000Z';
    await delivery.deliver();
    expect((await store.backlog(delivery.clock.now)).messages).toBe(0);
  });
});
