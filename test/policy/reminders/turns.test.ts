import { knownClocks } from '../../../policy/machine/clocks';
import { turnsOf } from '../../../policy/reminders/turns';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { anInvestigation } from '../../doors/anInvestigation';
import { people } from '../../doors/people';

const turns = ({ state, context }: CaseUnderTest) =>
  turnsOf(state, knownClocks(state, context)).map(({ to, what }) => ({ to, what }));

describe('whose turn it is on a case', () => {
  it('is that of PALS until it is triaged (8.12)', () => {
    expect(turns(aCase())).toContainEqual({ to: { role: 'palsOfficer' }, what: 'Triage' });
    expect(turns(aTriagedCase('enquiry')).map(({ what }) => what)).not.toContain('Triage');
  });

  it('is that of the Lead Manager while a complaint has no investigator (8.18)', () => {
    const find = { to: { role: 'leadManager' }, what: 'Find an investigator' };
    expect(turns(aTriagedCase('closerLook'))).toContainEqual(find);
    expect(turns(anInvestigation())).not.toContainEqual(find);
  });

  it('is its team’s until somebody handles it, then theirs (3.8)', () => {
    const acknowledging = (each: CaseUnderTest) =>
      turns(each)
        .filter(({ what }) => what === 'Acknowledge it in writing')
        .map(({ to }) => to);
    expect(acknowledging(aTriagedCase('closerLook', {}, { team: 'complaints' }))).toEqual([
      { role: 'complaintsTeam' },
    ]);
    const handled = aTriagedCase(
      'closerLook',
      {},
      { team: 'complaints', handler: people.complaintsOfficer.id },
    );
    expect(acknowledging(handled)).toEqual([{ person: people.complaintsOfficer.id }]);
  });

  it('is nobody’s yet for a letter that is months away (8.25)', () => {
    expect(turns(anInvestigation()).map(({ what }) => what)).not.toContain('Six months');
    const labels = turns(aTriagedCase('closerLook')).map(({ what }) => what);
    expect(labels.filter((label) => /six/i.test(label))).toEqual([]);
  });

  it('is the lead’s for a red flag that nobody has taken on (D45)', () => {
    expect(turns(aCase({ flags: ['police'] }))).toContainEqual({
      to: { role: 'legalLead' },
      what: 'Accept the red flag: a police matter',
    });
  });
});
