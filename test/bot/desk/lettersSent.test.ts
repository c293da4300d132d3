import { caseDesk } from '../../../bot/desk/caseDesk';
import { lettersThatGo, settleLetters } from '../../../bot/desk/lettersSent';
import { giveNamedLetter } from '../../../dialogs/cases/letters';
import { caseStream } from '../../../policy/machine/case';
import type { Person } from '../../../policy/roles';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { restrictionStream } from '../../../policy/streams/restriction/restriction';
import { documentLetters } from '../../../storage/documentLetters';
import { handle } from '../../../storage/handle';
import { localDirectory } from '../../../storage/localDirectory';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import sample from '../../../bot/chosen/sampleDirectory.json';
import { directoryFile } from '../../../storage/localDirectory';
import { calendar, plainConcern, triageAs } from '../../doors/aCase';
import { behaviour, plainProposal } from '../../doors/aRestriction';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';

const now = (): string => '2026-01-05T10:00:00.000Z';
const reference = 'C26-7K4MQ';

function aDesk() {
  const database = new Database(':memory:');
  const documents = sqliteDocuments(database, now);
  const letters = documentLetters(documents);
  const handling = {
    store: sqliteCaseStore(database),
    now,
    calendar,
    settings: defaultSettings,
    trust: defaultTrust,
    registers: async () => emptyRegisters,
  };
  const directory = localDirectory(directoryFile.parse(sample));
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters,
    linkTo: (_person, { sha256 }) => `http://127.0.0.1/${sha256}`,
    local: true,
    decided: () => undefined,
  });
  let calls = 0;
  const does =
    (stream: typeof caseStream | typeof restrictionStream) =>
    async (actor: Person, command: string, entries: object = {}) => {
      calls += 1;
      const answer = await handle(handling, stream as typeof caseStream, {
        id: reference,
        actor,
        request: { command, entries: { ...entries } },
        key: `${calls}`,
      });
      if ('refusal' in answer) throw new Error(answer.refusal.sentence);
    };
  const clock = { now: now() };
  const sending = { letters, store: handling.store, now: () => clock.now };
  return {
    desk,
    handling,
    letters,
    sending,
    clock,
    onCase: does(caseStream),
    onLimit: does(restrictionStream),
  };
}

describe('the letter about a limit on contact', () => {
  it('is for who may see both the case and the limit (R9.4b, R7.1b)', async () => {
    const { desk, letters, onCase, onLimit } = aDesk();
    await onCase(people.wardSister, 'logConcern', plainConcern);
    const asked = (person: Person) => giveNamedLetter(desk, person, reference, 'restriction');
    expect(textOf(await asked(people.leadManager))).toContain('There is no such letter');
    await onLimit(people.leadManager, 'recordBehaviour', behaviour());
    await onLimit(people.leadManager, 'proposeRestriction', plainProposal);
    await onLimit(people.managingDirector, 'agreeAsManagingDirector', { agrees: true });
    await onLimit(people.clinicalTeam, 'agreeAsClinicalTeam', { agrees: true });
    await onLimit(people.leadManager, 'agreeAsLeadManager', { agrees: true });
    await onLimit(people.deputyChiefExecutive, 'approveRestriction');
    expect(textOf(await asked(people.leadManager))).toContain('Download');
    expect(textOf(await asked(people.wardSister))).toContain('There is no such letter');
    const sha256 = await letters.unsent(reference, 'restriction', people.leadManager.id);
    const kept = sha256 && (await letters.read(reference, sha256));
    expect(kept && kept.name).toBe(`${reference} limit on contact.docx`);
  });
});

describe('when a command is done', () => {
  const letter = (kind: string) => ({
    reference,
    kind,
    format: 'standard',
    name: 'letter.docx',
    type: 'text/plain',
    bytes: new Uint8Array(Buffer.from(kind)),
    at: now(),
    by: people.complaintsOfficer.id,
  });
  const recording = (command: string) => ({
    kind: 'case',
    command,
    reference,
    by: people.complaintsOfficer.id,
  });

  it('every letter that goes with it is named once: the response and its cover together (R8.29c)', async () => {
    const { letters, sending } = aDesk();
    const response = await letters.keep(letter('response'));
    const cover = await letters.keep(letter('cover'));
    expect(await lettersThatGo(sending, recording('signResponse'))).toEqual([]);
    const going = await lettersThatGo(sending, recording('recordSent'));
    expect(going).toEqual([response.sha256, cover.sha256]);
    await settleLetters(sending, recording('recordSent'), { letters: going, went: true });
    expect(await lettersThatGo(sending, recording('recordSent'))).toEqual([]);
    expect(await letters.read(reference, cover.sha256)).toBeDefined();
  });

  it('and the process stops before it is settled, the letter that an event names is never lost, nor sent again', async () => {
    const { letters, sending, clock, handling, onCase } = aDesk();
    await onCase(people.wardSister, 'logConcern', plainConcern);
    await onCase(people.palsOfficer, 'triage', triageAs('enquiry'));
    const by = people.complaintsOfficer.id;
    const first = await letters.keep(letter('acknowledgement'));
    const went = await lettersThatGo(sending, recording('recordAcknowledgement'));
    expect(went).toEqual([first.sha256]);
    const again = { ...letter('acknowledgement'), bytes: new Uint8Array(Buffer.from('another')) };
    const second = await letters.keep(again);
    expect(await letters.read(reference, first.sha256)).toBeDefined();
    expect(await letters.unsent(reference, 'acknowledgement', by)).toBe(second.sha256);
    // The decision was committed, and its process died.
    await handle(handling, caseStream, {
      id: reference,
      actor: people.palsOfficer,
      request: {
        command: 'recordAcknowledgement',
        entries: { on: '2026-01-05', how: 'letter', reassured: true, advocacy: true },
      },
      key: 'before the stop',
      letters: went,
    });
    clock.now = '2026-01-05T10:20:00.000Z';
    expect(await lettersThatGo(sending, recording('recordAcknowledgement'))).toEqual([second.sha256]);
    expect(await letters.going(reference)).toEqual([{ sha256: second.sha256, since: clock.now }]);
    expect(await letters.read(reference, first.sha256)).toBeDefined();
  });

  it('or is refused, its letter waits again; one of a process that stopped before waits after ten minutes', async () => {
    const { letters, sending, clock } = aDesk();
    const { sha256 } = await letters.keep(letter('acknowledgement'));
    const going = await lettersThatGo(sending, recording('recordAcknowledgement'));
    await settleLetters(sending, recording('recordAcknowledgement'), { letters: going, went: false });
    expect(await lettersThatGo(sending, recording('recordAcknowledgement'))).toEqual([sha256]);
    expect(await lettersThatGo(sending, recording('recordAcknowledgement'))).toEqual([]);
    clock.now = '2026-01-05T10:10:01.000Z';
    expect(await lettersThatGo(sending, recording('recordAcknowledgement'))).toEqual([sha256]);
  });

  it('by somebody at the desk, the letter that went is not one that waits any more (R8.29c)', async () => {
    const { desk, letters, onCase } = aDesk();
    await onCase(people.wardSister, 'logConcern', plainConcern);
    await onCase(people.palsOfficer, 'triage', triageAs('enquiry'));
    const by = people.palsOfficer.id;
    const { sha256 } = await letters.keep({ ...letter('acknowledgement'), by });
    const entries = { on: '2026-01-05', how: 'letter', reassured: true, advocacy: true };
    const request = { command: 'recordAcknowledgement', entries };
    expect(await desk.act(people.palsOfficer, reference, request, 'tap')).not.toHaveProperty('refusal');
    expect(await letters.unsent(reference, 'acknowledgement', by)).toBeUndefined();
    expect(await letters.read(reference, sha256)).toBeDefined();
  });
});
