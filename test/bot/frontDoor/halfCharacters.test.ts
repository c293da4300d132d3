import { isActivity } from '../../../bot/frontDoor/body';
import { people } from '../../doors/people';
import { fromTeams } from '../../doors/teamsActivity';

const { id, name, email = '' } = people.wardSister;
const message = fromTeams(
  { person: { id, name, email }, serviceUrl: 'http://127.0.0.1:9/', type: 'personal' },
  new Date('2026-01-05T10:00:00.000Z'),
  { type: 'message', text: 'help' },
);

describe('half a character in the id of an activity', () => {
  it.each(['\ude00', 'Before \ud83d after'])('is refused: the SDK could not answer to %j', (half) => {
    expect(isActivity(message)).toBe(true);
    expect(isActivity({ ...message, id: half })).toBe(false);
    expect(isActivity({ ...message, replyToId: half })).toBe(false);
  });
});
