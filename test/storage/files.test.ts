import { mkdtemp, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesMovedUp } from '../../storage/files/filesMovedUp';
import { folderFiles, isUnfinished } from '../../storage/files/folderFiles';
import { graphAt } from '../../storage/graph/graph';
import { graphFiles } from '../../storage/graph/graphFiles';
import { aFakeGraph, type FakeGraph } from '../doors/fakeGraph';
import { contentOf, keepsTheFilesContract, keyOf } from './contract/files';

const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'files-'));

let fake: FakeGraph;
beforeEach(async () => {
  fake = await aFakeGraph();
});
afterEach(() => fake.stop());

const library = () => graphFiles(graphAt(fake.place, { within: 5_000, now: Date.now }), 'sample-drive');
const near = async () => folderFiles(join(await aFolder(), 'files'));

keepsTheFilesContract('A folder', near);
keepsTheFilesContract('The library', async () => library());
keepsTheFilesContract('A folder with the library behind it', async () =>
  filesMovedUp(await near(), library()),
);

describe('a folder of files', () => {
  it('is its owner’s alone, and leaves nothing half written', async () => {
    const root = join(await aFolder(), 'files');
    const key = keyOf('sample');
    await folderFiles(root).keep(key, contentOf('sample'));
    const rights = async (...names: string[]) =>
      ((await stat(join(root, ...names))).mode & 0o777).toString(8);
    expect([await rights(), await rights(key.of)]).toEqual(['700', '700']);
    expect(await rights(key.of, `${key.sha256}.pdf`)).toBe('600');
    expect(await readdir(join(root, key.of))).toEqual([`${key.sha256}.pdf`]);
  });

  it('drops what somebody who is gone left half written, and nothing else', async () => {
    const root = join(await aFolder(), 'files');
    const files = folderFiles(root);
    const key = keyOf('sample');
    const unfinished = (_of: string, name: string) => isUnfinished(name);
    await files.dropOlder(Date.now(), unfinished);
    await files.keep(key, contentOf('sample'));
    const [old, fresh] = ['old.part', 'fresh.part'].map((name) => join(root, key.of, name));
    for (const path of [old, fresh]) await writeFile(path ?? '', 'half');
    await utimes(old ?? '', 1, 1);
    await files.dropOlder(Date.now() - 60_000, unfinished);
    expect((await readdir(join(root, key.of))).sort()).toEqual([`${key.sha256}.pdf`, 'fresh.part'].sort());
  });
});

describe('files that are moved up', () => {
  it('leave the folder only once the library has them, and can be read all the time', async () => {
    const folder = await near();
    const files = filesMovedUp(folder, library());
    const key = keyOf('sample');
    await files.keep(key, contentOf('sample'));
    fake.answerNext({ status: 503 });
    await expect(files.moveUp(key)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await folder.read(key)).toBeDefined();
    const again = filesMovedUp(folder, library());
    await again.moveUp(key);
    await again.moveUp(key);
    expect(await folder.read(key)).toBeUndefined();
    expect(await again.read(key)).toEqual(contentOf('sample'));
    expect(fake.tenant.files.size).toBe(1);
  });

  it('are not moved when the folder’s is not what it was', async () => {
    const root = join(await aFolder(), 'files');
    const key = keyOf('sample');
    const files = filesMovedUp(folderFiles(root), library());
    await files.keep(key, contentOf('sample'));
    await writeFile(join(root, key.of, `${key.sha256}.pdf`), 'tampered');
    await expect(files.moveUp(key)).rejects.toThrow('hash');
    expect(fake.tenant.files.size).toBe(0);
  });
});
