import type { Promoted } from '../../../policy/machine/stream';
import type { ListQuery, Row } from '../../../storage/ports/caseStore';
import { aCommit } from '../../doors/aCommit';
import type { Stores } from './stores';
import { wordsToKeep } from './wordsToKeep';

const cases: Readonly<Record<string, Partial<Promoted>>> = {
  'C26-00001': {
    marks: ['has:pals', 'waits:consent'],
    nextDue: '2026-01-08',
    team: 'pals',
    service: 'crisis',
    receivedOn: '2026-01-05',
    involved: ['nurse', 'pals'],
  },
  'C26-00002': {
    nextDue: '2026-01-08',
    stage: 'enquiry',
    team: 'pals',
    involved: ['pals'],
    receivedOn: '2025-12-01',
    marks: ['has:pals'],
  },
  'C26-00003': {
    nextDue: '2025-12-30',
    stage: 'enquiry',
    team: 'complaints',
    service: 'crisis',
    receivedOn: '2025-12-01',
    involved: ['nurse'],
  },
  'C26-00004': { stage: 'closed', open: false, team: 'pals', involved: ['nurse'], keptUntil: '2025-12-31' },
  'C26-00005': {
    stage: 'closed',
    open: false,
    nextDue: '2026-01-01',
    involved: ['nurse'],
    keptUntil: '2025-12-30',
    flagged: true,
    marks: ['waits:consent'],
  },
  'C26-00006': { involved: [] },
};

type Wanted = Partial<Omit<ListQuery, 'kind'>>;

export function listsAreKept(stores: Stores): void {
  const page = (wanted: Wanted = {}) => stores.store.list({ kind: 'case', pageSize: 100, ...wanted });
  const ids = async (wanted: Wanted = {}) => (await page(wanted)).rows.map(({ id }) => id.slice(-1)).join('');

  async function paged(
    wanted: Wanted & { pageSize: number },
    between?: () => Promise<unknown>,
  ): Promise<Row[]> {
    const all: Row[] = [];
    let continuation: string | undefined;
    do {
      const next = await page({ ...wanted, continuation });
      expect(next.rows.length).toBeLessThanOrEqual(wanted.pageSize);
      all.push(...next.rows);
      continuation = next.continuation;
      await between?.();
    } while (continuation !== undefined);
    return all;
  }

  describe('a list', () => {
    beforeEach(async () => {
      for (const [id, promoted] of Object.entries(cases))
        await stores.store.commit(aCommit({ id, promoted }));
      await stores.store.commit(aCommit({ kind: 'training', id: 'T-7', promoted: { involved: ['nurse'] } }));
    });

    const asked: readonly [string, Wanted, string][] = [
      ['everything, soonest due first, then by reference, without a date last', {}, '351246'],
      ['only what is open', { openOnly: true }, '3126'],
      ['one stage', { stages: ['enquiry'] }, '32'],
      ['one team', { team: 'pals' }, '124'],
      ['what somebody is involved in', { involving: 'nurse' }, '3514'],
      ['what is open of it', { involving: 'nurse', openOnly: true }, '31'],
      ['what is due by a day, that day too', { dueBy: '2026-01-08' }, '3512'],
      ['what is due by the day before', { dueBy: '2026-01-07' }, '35'],
      [
        'everything asked at once',
        { involving: 'pals', openOnly: true, stages: ['toTriage'], team: 'pals', dueBy: '2026-02-01' },
        '1',
      ],
      ['what is due from a day on, that day too', { dueFrom: '2025-12-31', dueBy: '2026-01-08' }, '512'],
      ['one of several stages', { stages: ['enquiry', 'closed'] }, '3524'],
      ['no stage at all', { stages: [] }, ''],
      ['one service', { services: ['crisis'], openOnly: true }, '31'],
      ['one of several services', { services: ['crisis', 'camhs'] }, '31'],
      ['no service at all', { services: [] }, ''],
      ['one mark', { marked: ['has:pals'] }, '12'],
      ['what is open of it', { marked: ['waits:consent'], openOnly: true }, '1'],
      ['every one of several marks', { marked: ['has:pals', 'waits:consent'] }, '1'],
      ['marks of what somebody is involved in', { marked: ['waits:consent'], involving: 'nurse' }, '51'],
      ['no marks is everything', { marked: [] }, '351246'],
      ['a mark nothing has', { marked: ['held'] }, ''],
      [
        'what was received by a day, the oldest first',
        { receivedBy: '2026-01-05', sortBy: 'receivedOn' },
        '231',
      ],
      ['what was received before it', { receivedBy: '2026-01-04', sortBy: 'receivedOn' }, '23'],
      ['the same, soonest due first', { receivedBy: '2026-01-05' }, '312'],
      [
        'what was received from a day on, that day too',
        { receivedFrom: '2026-01-05', receivedBy: '2026-01-05', sortBy: 'receivedOn' },
        '1',
      ],
      [
        'what of it somebody is involved in',
        { receivedBy: '2026-01-05', sortBy: 'receivedOn', involving: 'nurse' },
        '31',
      ],
      ['what was kept until a day, that day too', { keptBy: '2025-12-31', sortBy: 'keptUntil' }, '54'],
      ['what was kept until the day before', { keptBy: '2025-12-30', sortBy: 'keptUntil' }, '5'],
      ['a person nobody knows', { involving: 'stranger' }, ''],
      ['a stage nothing is in', { stages: ['learning'] }, ''],
      ['nobody at all is not everybody', { involving: '' }, ''],
    ];

    it('counts what is open in some stages for a person', async () => {
      const count = (involving: string, ...stages: string[]) =>
        stores.store.count({ kind: 'case', involving, stages, openOnly: true });
      expect([
        await count('nurse', 'toTriage', 'enquiry', 'closed'),
        await count('nurse', 'enquiry'),
        await count('pals', 'enquiry', 'toTriage'),
        await count('nurse', 'closed'),
        await count('nurse'),
        await count('stranger', 'toTriage'),
      ]).toEqual([2, 1, 2, 0, 0, 0]);
    });

    it('gives what was asked for, and nothing else', async () => {
      for (const [what, wanted, found] of asked) expect([what, await ids(wanted)]).toEqual([what, found]);
    });

    it('counts what a list has on all its pages', async () => {
      for (const [what, wanted, found] of asked)
        expect([what, await stores.store.count({ kind: 'case', ...wanted })]).toEqual([what, found.length]);
    });

    it('gives each row once, whatever is asked and whatever the size of its pages', async () => {
      for (const wanted of [
        {},
        { openOnly: true },
        { team: 'pals' },
        { stages: ['enquiry'] },
        { involving: 'nurse' },
        { dueBy: '2026-02-01' as const },
        { sortBy: 'receivedOn' as const, openOnly: true },
        { sortBy: 'keptUntil' as const },
        { services: ['crisis'], openOnly: true },
        { marked: ['has:pals'] },
        { marked: ['waits:consent'], involving: 'nurse' },
      ]) {
        const { rows } = await page(wanted);
        for (const pageSize of [1, 2, 3, 4, 5, 6, 7])
          expect(await paged({ ...wanted, pageSize })).toEqual(rows);
      }
    });

    it('that is full and ends there offers no further page', async () => {
      expect((await page({ pageSize: 6 })).continuation).toBeUndefined();
      expect((await page({ pageSize: 5 })).continuation).toEqual(expect.any(String));
    });

    it('gives every row that was there, once, while others come in between its pages', async () => {
      let coming = 0;
      const another = () =>
        stores.store.commit(
          aCommit({
            id: `C26-1000${(coming += 1)}`,
            promoted: { nextDue: coming % 2 ? '2025-01-01' : '2026-01-08' },
          }),
        );
      const read = (await paged({ pageSize: 1 }, () => (coming < 8 ? another() : Promise.resolve()))).map(
        ({ id }) => id,
      );
      expect(new Set(read).size).toBe(read.length);
      expect(read).toEqual(expect.arrayContaining(Object.keys(cases)));
    });

    it('begins at the beginning for a continuation nobody gave out', async () => {
      for (const continuation of ['', 'nonsense', '[1,2]', '{}', '["a"]', 'null'])
        expect(await ids({ continuation })).toBe('351246');
    });

    it('shows of each row whether a red flag is up, and of no other', async () => {
      for (const [id, promoted] of Object.entries(cases))
        await stores.store.commit(aCommit({ id, promoted }));
      const { rows } = await page({ pageSize: 50 });
      expect(rows.filter(({ promoted: { flagged } }) => flagged).map(({ id }) => id)).toEqual(['C26-00005']);
    });

    it('shows what was promoted and the version, and not who is involved', async () => {
      await stores.store.commit(aCommit({ id: 'C26-00001', after: 1, promoted: cases['C26-00001'] }));
      const [row] = (await page({ involving: 'pals', stages: ['toTriage'] })).rows;
      expect(row).toEqual({
        id: 'C26-00001',
        version: 2,
        promoted: {
          stage: 'toTriage',
          open: true,
          service: 'crisis',
          team: 'pals',
          receivedOn: '2026-01-05',
          nextDue: '2026-01-08',
        },
      });
      expect(JSON.stringify(row)).not.toContain('nurse');
      expect((await page({ stages: ['toTriage'], openOnly: true })).rows.at(-1)?.promoted).toEqual({
        stage: 'toTriage',
        open: true,
      });
    });

    it('follows the case: its stage, its due date, who is involved, its closing', async () => {
      await stores.store.commit(
        aCommit({
          id: 'C26-00003',
          after: 1,
          promoted: { stage: 'earlyResolution', nextDue: '2026-03-01', involved: ['pals'] },
        }),
      );
      expect([await ids({ stages: ['enquiry'] }), await ids({ stages: ['earlyResolution'] })]).toEqual([
        '2',
        '3',
      ]);
      expect([await ids({ involving: 'nurse' }), await ids({ involving: 'pals' })]).toEqual(['514', '123']);
      await stores.store.commit(
        aCommit({
          id: 'C26-00003',
          after: 2,
          promoted: { stage: 'closed', open: false, involved: ['pals'] },
        }),
      );
      expect([
        await ids({ openOnly: true }),
        await ids({ involving: 'pals', openOnly: true }),
        await ids({ dueBy: '2026-12-31' }),
      ]).toEqual(['126', '12', '512']);
    });
  });

  it('finds the same words again, whatever they are', async () => {
    const named = wordsToKeep.filter(
      (words) => words !== '' && words.length < 200 && Buffer.from(words).toString() === words,
    );
    for (const [index, words] of named.entries())
      await stores.store.commit(
        aCommit({
          id: `C26-${10_000 + index}`,
          promoted: { team: words, service: words, involved: [words, words] },
        }),
      );
    for (const words of named) {
      const { rows } = await page({ team: words, involving: words });
      expect(rows.map(({ promoted }) => promoted.service)).toEqual([words]);
    }
  });
}
