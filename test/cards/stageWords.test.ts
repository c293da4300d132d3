import { inGroups } from '../../cards/commandGroups';
import { nextSteps } from '../../cards/caseSteps';
import { buildCaseCard, buildMoreCard } from '../../cards/designs/case';
import { stageWords } from '../../cards/stageWords';
import { caseTarget } from '../../policy/machine/targets';
import { aCase, aTriagedCase } from '../doors/aCase';
import { anInvestigation } from '../doors/anInvestigation';
import { anAnsweredCase, aSubmittedCase, aSignedCase } from '../doors/aResponse';
import { textOf } from '../doors/jobs';
import { people } from '../doors/people';

describe('where a case stands, in words', () => {
  it('says the step a response waits for, and that it is signed once it is', () => {
    expect(stageWords(aSubmittedCase().state)).toBe('Response being checked by the Complaints Team');
    expect(stageWords(aSignedCase().state)).toBe('Response signed: to be sent');
    expect(stageWords(anAnsweredCase().state)).toBe('Response sent');
    expect(stageWords(aCase().state)).toBe('Waiting for triage');
  });
});

describe('the steps of a case card', () => {
  it('begin with what is most pressing, never with putting the record right while a clock is missed', () => {
    const { state, context } = aTriagedCase('closerLook', { happenedOn: '' }, { team: 'complaints' })
      .as(people.complaintsOfficer)
      .on('2026-01-20');
    const names = nextSteps(state, context).map(({ command }) => command.name);
    expect(names.indexOf('recordAcknowledgement')).toBe(0);
    expect(names.indexOf('correctRecord')).toBeGreaterThan(0);
  });

  it('are listed under “More” by what they are about, each group together', () => {
    const groups = inGroups(caseTarget.commands);
    expect(groups.flatMap(({ commands }) => commands)).toHaveLength(caseTarget.commands.length);
    const { state, context } = anInvestigation().as(people.investigator);
    const all = textOf(buildMoreCard({ state, context, card: 'one' }));
    for (const { title } of groups) expect(all).toContain(`"title":"${title}"`);
    expect(all).not.toContain('"title":"Pause the clock"');
    const time = textOf(buildMoreCard({ state, context, card: 'one', group: 'Time' }));
    expect(time).toContain('"title":"Pause the clock"');
    expect(time).not.toContain('"title":"Record evidence"');
  });

  it('stand under “More” at once for somebody who has few', () => {
    const { state, context } = aCase().as(people.wardSister);
    const card = textOf(buildMoreCard({ state, context, card: 'one' }));
    expect(card).toContain('"title":"Correct the record"');
  });

  it('say who has to do what others owe, and how many more there are than are shown', () => {
    const { state, context } = anInvestigation().as(people.wardSister);
    const names = new Map([[state.allocation.investigator ?? '', 'Sample investigator, North']]);
    const card = textOf(buildCaseCard({ state, context, card: 'one', names }));
    expect(card).toMatch(/• Sample investigator, North: /);
    expect(card).toMatch(/and \d+ more/);
  });

  it('stand below what the person needs: adjustments, language and the form of letters', () => {
    const { state, context } = aCase({ adjustments: 'A quiet room', language: 'Polish', format: 'braille' });
    const card = textOf(buildCaseCard({ state, context, card: 'one' }));
    expect(card).toContain('A quiet room. Polish. Braille');
  });
});
