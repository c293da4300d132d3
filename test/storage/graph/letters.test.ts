import { graphAt } from '../../../storage/graph/graph';
import { graphInstaller } from '../../../storage/graph/graphInstaller';
import { graphLetterPost } from '../../../storage/graph/graphLetterPost';
import { graphLibrary } from '../../../storage/graph/graphLibrary';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { tenantUser } from '../../doors/tenant';
import { people } from '../../doors/people';

let fake: FakeGraph;
let clock: number;
const graph = () => graphAt(fake.place, { within: 5_000, now: () => clock });

beforeEach(async () => {
  fake = await aFakeGraph();
  clock = 0;
  fake.tenant.users.set(people.wardSister.id, tenantUser(people.wardSister));
});
afterEach(() => fake.stop());

describe('the app for somebody who lacks it', () => {
  const install = (id: string) => graphInstaller(graph(), 'catalogue-id').install(id);

  it('is installed once, however often it is asked for', async () => {
    expect(await install(people.wardSister.id)).toBe('installed');
    expect(await install(people.wardSister.id)).toBe('hadIt');
    expect(fake.requests[0]?.body).toEqual({
      'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/catalogue-id',
    });
  });

  it('is not tried again where it is not allowed, or there is nobody', async () => {
    expect(await install(people.namedNurse.id)).toBe('refused');
    fake.answerNext({ status: 403 });
    expect(await install(people.wardSister.id)).toBe('refused');
  });

  it('may come later when the answer was lost, and then they have it', async () => {
    fake.answerNext({ drop: 'afterDelivery' });
    await expect(install(people.wardSister.id)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await install(people.wardSister.id)).toBe('hadIt');
  });
});

describe('a letter from the shared mailbox', () => {
  const mailbox = 'complaints@sample.invalid';
  const letter = {
    key: "case:C26-7K4MQ:o'ne",
    to: 'person@sample.invalid',
    subject: 'Sample letter',
    words: 'Sample words.',
    attachment: {
      name: 'letter.docx',
      type: 'application/octet-stream',
      content: Buffer.from('Sample bytes'),
    },
  };
  const send = (more: Partial<typeof letter> = {}) =>
    graphLetterPost(graph(), mailbox).send({ ...letter, ...more });

  it('goes with its attachment, and is kept in the mailbox', async () => {
    expect(await send()).toBe('sent');
    expect(fake.tenant.sent).toMatchObject([
      {
        mailbox,
        saveToSentItems: true,
        message: {
          subject: 'Sample letter',
          toRecipients: [{ emailAddress: { address: 'person@sample.invalid' } }],
          attachments: [
            { name: 'letter.docx', contentBytes: Buffer.from('Sample bytes').toString('base64') },
          ],
        },
      },
    ]);
  });

  it('goes once for the same key, and again for another', async () => {
    await send();
    expect(await send()).toBe('sentBefore');
    expect(await send({ key: 'another' })).toBe('sent');
    expect(fake.tenant.sent).toHaveLength(2);
  });

  it('that was taken without an answer is not sent again', async () => {
    const when = ({ path }: { path: string }) => path.endsWith('/sendMail');
    fake.answerNext({ drop: 'afterDelivery' }, { when });
    await expect(send()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await send()).toBe('sentBefore');
    expect(fake.tenant.sent).toHaveLength(1);
  });

  it('is not sent while it cannot be seen whether it went', async () => {
    fake.answerNext({ status: 503 });
    await expect(send()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(fake.tenant.sent).toEqual([]);
  });

  it('that is too large for an e-mail is refused before anything is asked', async () => {
    const attachment = { ...letter.attachment, content: Buffer.alloc(3 * 1024 * 1024 + 1) };
    await expect(send({ attachment })).rejects.toThrow('keep it in the library');
    expect(fake.requests).toEqual([]);
  });
});

describe('a document in the library', () => {
  const keep = (content: Buffer, name = 'letter.docx') =>
    graphLibrary(graph(), 'b!drive').keep({
      key: 'op-1',
      folder: ['Complaints', 'C26-7K4MQ'],
      name,
      content,
    });

  it('is kept in its folder, and the same one in the same place', async () => {
    const address = await keep(Buffer.from('Sample bytes'));
    expect(await keep(Buffer.from('Sample bytes'))).toBe(address);
    expect([...fake.tenant.files]).toEqual([
      ['Complaints/C26-7K4MQ/op-1 letter.docx', Buffer.from('Sample bytes')],
    ]);
  });

  it('cannot get out of its folder by its name', async () => {
    await keep(Buffer.from('x'), '../../a:b?c#d%e');
    expect([...fake.tenant.files.keys()]).toEqual(['Complaints/C26-7K4MQ/op-1 ..-..-a-b-c#d%e']);
  });

  it('that is large goes in parts, without the token, and arrives whole', async () => {
    const content = Buffer.alloc(12 * 1024 * 1024, 'Sample ');
    await keep(content);
    const [kept] = [...fake.tenant.files.values()];
    expect(kept?.equals(content)).toBe(true);
    const parts = fake.requests.filter(({ method }) => method === 'PUT');
    expect(parts.map(({ raw }) => raw.length % (320 * 1024))).toEqual([0, 0, content.length % (320 * 1024)]);
    expect(parts.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  it('is begun again after a part was lost', async () => {
    const content = Buffer.alloc(6 * 1024 * 1024, 'Sample ');
    const when = ({ method }: { method: string }) => method === 'PUT';
    fake.answerNext({ drop: 'afterDelivery' }, { when });
    await expect(keep(content)).rejects.toMatchObject({ kind: 'unavailable' });
    await keep(content);
    expect([...fake.tenant.files.values()][0]?.equals(content)).toBe(true);
  });
});
