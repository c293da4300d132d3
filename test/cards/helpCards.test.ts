import { buildHelpCard, type HelpFor } from '../../cards/helpCards';
import { toldAs } from '../../dialogs/words/help';
import { people } from '../doors/people';

const help = (...told: readonly HelpFor[]): string =>
  JSON.stringify(buildHelpCard({ welcome: false, told, group: 'all' }));

describe('help', () => {
  it('shows everybody what is for everybody', () => {
    expect(help()).toContain('See your work');
    expect(help()).not.toContain('See the team’s work');
    expect(help()).not.toContain('Try it out');
  });

  it('shows those who oversee cases what is theirs besides', () => {
    expect(help('team')).toContain('See the team’s work');
    expect(help('team')).toContain('See your work');
    expect(help('team')).not.toContain('Try it out');
  });

  it('shows how to try it out where it is tried out, and nowhere else', () => {
    expect(help('local')).toContain('Try it out');
    expect(help('local')).not.toContain('See the team’s work');
  });

  it.each([
    ['wardSister', ['staff']],
    ['palsOfficer', ['team']],
    ['complaintsOfficer', ['team', 'bundles']],
    ['leadManager', ['team', 'lead', 'bundles', 'equality']],
    ['investigator', ['investigator']],
    ['seniorManager', ['signs']],
    ['headOfCorporateAffairs', ['signs']],
    ['chiefExecutive', ['signs']],
  ] as const)('tells a %s of what their roles do: %j', (who, told) => {
    expect(toldAs(people[who])).toEqual(told);
  });
});
