import { aDelivery } from '../../doors/aDelivery';
import { people } from '../../doors/people';
import { behaviour, plainProposal } from '../../doors/aRestriction';
import { toldStaff } from '../../doors/anInvestigation';
import { triageAs } from '../../doors/aCase';

let bot: ReturnType<typeof aDelivery>;
beforeEach(() => {
  bot = aDelivery();
});
afterEach(() => bot.close());

/** Whoever hears that the investigator has a case now, and what of it is asked of the Lead Manager. */
async function heard(words: string): Promise<readonly string[]> {
  await bot.logs();
  await bot.does({ by: 'palsOfficer', command: 'triage', entries: triageAs('closerLook') });
  const entries = { team: 'service', handler: people.investigator.id };
  await bot.does({ by: 'palsOfficer', command: 'assign', entries });
  await bot.deliver();
  return bot.sentTo(words);
}

describe('a message to somebody who is away (R2.5)', () => {
  it('goes to who stands in, and says for whom', async () => {
    bot.isAway('investigator', 'secondInvestigator');
    expect(await heard('is now with you')).toEqual(['secondInvestigator']);
    expect(JSON.stringify(bot.arrived.filter(({ to }) => to === 'secondInvestigator'))).toContain(
      people.investigator.name,
    );
  });

  it('of a role too: whoever holds it and is there has it as before', async () => {
    bot.isAway('leadManager', 'seniorManager');
    expect(await heard('needs an investigator')).toEqual(['seniorManager']);
  });

  it('goes to the Lead Manager where who stands in is away too, or has left', async () => {
    bot.isAway('investigator', 'secondInvestigator');
    bot.isAway('secondInvestigator', 'wardSister');
    expect(await heard('is now with you')).toEqual(['leadManager']);
  });

  it('stays with whoever is away where nobody at all can take it', async () => {
    bot.isAway('leadManager', 'investigator');
    bot.isAway('investigator', 'leadManager');
    expect(await heard('is now with you')).toEqual(['investigator']);
  });

  it('goes to who stands in for a delegate (R2.5)', async () => {
    bot.passesOn('allocate', 'seniorManager');
    bot.isAway('seniorManager', 'wardSister');
    await bot.logs();
    await bot.does({ by: 'palsOfficer', command: 'triage', entries: triageAs('closerLook') });
    await bot.deliver();
    expect(bot.sentTo('needs an investigator')).toEqual(['leadManager', 'wardSister']);
  });

  it('R8.20: goes to the Lead Manager where who stands in is named in the case', async () => {
    bot.isAway('palsOfficer', 'wardSister');
    await bot.logs();
    await bot.does({ by: 'palsOfficer', command: 'triage', entries: triageAs('earlyResolution') });
    await bot.does({
      by: 'leadManager',
      command: 'nameStaff',
      entries: { person: people.wardSister.id, job: 'Sample job' },
    });
    await bot.does({ by: 'leadManager', command: 'tellStaff', entries: toldStaff({ on: '2026-01-05' }) });
    await bot.does({
      by: 'complaintsOfficer',
      command: 'assign',
      entries: { team: 'pals', handler: people.palsOfficer.id },
    });
    await bot.deliver();
    expect(bot.sentTo('is now with you')).toEqual(['leadManager']);
  });

  it('R9.3a: about a limit on contact goes to who stands in where they may read it, else to the Lead Manager', async () => {
    const proposed = async (): Promise<void> => {
      await bot.logs();
      await bot.does({ by: 'wardSister', command: 'recordBehaviour', entries: behaviour() });
      const entries = { ...plainProposal, contact: people.palsOfficer.id };
      await bot.does({ by: 'leadManager', command: 'proposeRestriction', entries });
      await bot.deliver();
    };
    bot.isAway('managingDirector', 'complaintsOfficer');
    bot.isAway('clinicalTeam', 'secondInvestigator');
    await proposed();
    const heard = bot.sentTo('limit on contact');
    expect(heard).toEqual(expect.arrayContaining(['leadManager', 'complaintsOfficer']));
    expect(heard).not.toContain('managingDirector');
    expect(heard).not.toContain('clinicalTeam');
    expect(heard).not.toContain('secondInvestigator');
  });
});
