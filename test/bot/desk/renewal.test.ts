import { openRenewal } from '../../../bot/desk/renewal';
import { aDesk } from '../../doors/aDesk';

describe('what an earlier program left for lists', () => {
  it('is looked for until nothing is left, again after a fault, and then never more', async () => {
    const { handling, close } = aDesk();
    const logged: string[] = [];
    let asked = 0;
    const store = {
      ...handling.store,
      async promotedBefore() {
        asked += 1;
        if (asked === 1) throw new Error('sample');
        return [];
      },
    };
    const renew = openRenewal({ ...handling, store }, (event) => void logged.push(event));
    for (let time = 0; time < 4; time += 1) await renew();
    expect([asked, logged]).toEqual([2, ['promotingFailed']]);
    close();
  });
});
