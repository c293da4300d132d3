import { buildHelpCard } from '../../cards/helpCards';

const help = (told: { readonly team?: boolean; readonly local?: boolean } = {}): string =>
  JSON.stringify(buildHelpCard({ welcome: false, team: false, group: 'all', ...told }));

describe('help', () => {
  it('shows everybody what is for everybody', () => {
    expect(help()).toContain('See your work');
    expect(help()).not.toContain('See the team’s work');
    expect(help()).not.toContain('Try it out');
  });

  it('shows those who oversee cases what is theirs besides', () => {
    expect(help({ team: true })).toContain('See the team’s work');
    expect(help({ team: true })).toContain('See your work');
    expect(help({ team: true })).not.toContain('Try it out');
  });

  it('shows how to try it out where it is tried out, and nowhere else', () => {
    expect(help({ local: true })).toContain('Try it out');
    expect(help({ local: true })).not.toContain('See the team’s work');
  });
});
