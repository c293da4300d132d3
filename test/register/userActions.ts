import sample from '../../bot/chosen/sampleDirectory.json';
import { documentLetters } from '../../storage/documentLetters';
import { caseDesk } from '../../bot/desk/caseDesk';
import { registerReader } from '../../storage/registerReader';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Handling } from '../../storage/handle';
import { directoryFile, localDirectory } from '../../storage/localDirectory';
import { cosmosCaseStore } from '../../storage/cosmos/cosmosCaseStore';
import { cosmosDocuments } from '../../storage/cosmos/cosmosDocuments';
import type { Claim } from '../../storage/ports/caseStore';
import { calendar, plainConcern, triageAs } from '../doors/aCase';
import { aCommit, aMessage, morning } from '../doors/aCommit';
import { aCosmosServer } from '../doors/cosmosServer';
import type { Doing } from '../doors/cosmosServerFaults';
import { connectionTo, provisioned } from '../doors/cosmosStores';
import { people } from '../doors/people';

/** What the service was asked for one action. */
export interface Counted {
  readonly action: string;
  readonly asked: Readonly<Partial<Record<Doing, number>>>;
}

const now = () => morning;
const claim: Claim = { now: morning, owner: 'one', leaseUntil: '2026-01-05T10:00:00.000Z', limit: 50 };

/** Does what people and the sweep do, each once, through the real client, and counts what the service is asked. */
export async function countedActions(): Promise<readonly Counted[]> {
  const server = await aCosmosServer();
  const connection = connectionTo(server, await provisioned(server));
  const store = cosmosCaseStore(connection);
  const documents = cosmosDocuments(connection, now);
  const directory = localDirectory(directoryFile.parse(sample));
  const registers = async () => emptyRegisters;
  const handling: Handling = {
    store,
    now,
    calendar,
    settings: defaultSettings,
    trust: defaultTrust,
    registers,
  };
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters: documentLetters(documents),
    local: false,
    decided: () => undefined,
  });
  const log = (id: string) =>
    desk.act(people.wardSister, id, { command: 'logConcern', entries: plainConcern }, id);
  const triage = (id: string) =>
    desk.act(people.palsOfficer, id, { command: 'triage', entries: triageAs('enquiry') }, `triage ${id}`);
  const list = () => desk.myCases(people.palsOfficer);
  const sweep = async () => {
    await store.claimDuties(claim);
    await store.claimWakes({ ...claim, calendar: calendar.version });
  };
  const counted: Counted[] = [];
  const count = async (action: string, work: () => Promise<unknown>): Promise<void> => {
    server.asked.length = 0;
    await work();
    const asked: Partial<Record<Doing, number>> = {};
    for (const doing of server.asked) asked[doing] = (asked[doing] ?? 0) + 1;
    counted.push({ action, asked });
  };

  // The client learns once how the containers are divided.
  await log('C26-00000');
  await list();
  await documents.write('conversation', 'nobody', {}, { ifMatch: 'absent' });

  await count('A step of a conversation', async () => {
    const kept = await documents.read('conversation', 'nobody');
    await documents.write('conversation', 'nobody', {}, { ...(kept ? { ifMatch: kept.etag } : {}) });
  });
  await count('A new concern is saved', () => log('C26-00001'));
  await count('A case is opened', () => desk.read(people.palsOfficer, 'C26-00001'));
  await count('A command is done', () => triage('C26-00001'));
  await count('A command is refused', () => triage('C26-00009'));
  await count('The same click comes again', () => triage('C26-00001'));
  await count('A page of a list', list);
  await count('Cases are searched for by a name', () => desk.findCases(people.palsOfficer, 'sample person'));
  await count('A list of open cases, narrowed', () =>
    desk.openCases(people.palsOfficer, { services: ['communityNorth'] }),
  );
  await count('How many are open is counted', () => desk.countOpen(people.palsOfficer));
  await count('The registers are read again (once a minute)', () =>
    registerReader({ store, directory, now, trust: defaultTrust }).read(),
  );
  while ((await store.claimDuties(claim)).length > 0);
  await count('A sweep with nothing due', sweep);
  await store.commit(aCommit({ id: 'C26-00002', messages: [aMessage()], wakeAt: morning }));
  await count('One owed message is claimed and settled', async () => {
    const [duty] = await store.claimDuties(claim);
    if (duty) await store.settleDuty(duty, { delivered: true });
  });
  await count('The reminders of one stream are looked at', async () => {
    const [wake] = await store.claimWakes({ ...claim, calendar: calendar.version });
    const outcome = { messages: [aMessage()], sendFrom: morning, reminded: ['x'], calendar: 'calendar 1' };
    if (wake) await store.settleWake(wake, outcome);
  });
  await store.close();
  await server.stop();
  return counted;
}
