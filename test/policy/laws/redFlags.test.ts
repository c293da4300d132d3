import { caseStream, underLaws } from '../../../policy/machine/case';
import { aTriagedCase } from '../../doors/aCase';
import { aSignedCase, sentToPerson } from '../../doors/aResponse';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';
import { redFlagsLoweredByTwo } from '../../../policy/laws/redFlags';
import { aWithdrawal } from '../../doors/anEnding';

const raised = { flags: ['safeguarding'], danger: false, note: 'A bruise.' };

describe('no case ends past a red flag that nobody has accepted (L21)', () => {
  it('is not withdrawn past it', () => {
    const flagged = aTriagedCase('enquiry').does('raiseRedFlag', raised);
    expect(flagged.tries('withdraw', aWithdrawal)).toMatchObject({
      paragraph: '2.3',
      sentence: expect.stringContaining('Nobody has taken on the red flag yet: safeguarding') as string,
      next: expect.stringContaining('the Safeguarding lead') as string,
    });
    flagged.as(people.safeguardingLead).does('acceptRedFlags');
    expect(flagged.as(people.palsOfficer).does('withdraw', aWithdrawal).state.stage).toBe('closed');
  });

  it('sends no final response past it', () => {
    const signed = happened(aSignedCase().on('2026-02-06'), {
      type: 'redFlagsRaised',
      flags: ['police'],
      note: 'A threat.',
    });
    expect(signed.tries('recordSent', sentToPerson).paragraph).toBe('2.3');
    signed.as(people.legalLead).does('acceptRedFlags');
    expect(signed.as(people.complaintsOfficer).does('recordSent', sentToPerson).state.stage).toBe(
      'responded',
    );
  });
});

describe('a red flag is lowered by two people (L35)', () => {
  const proposed = () =>
    aTriagedCase('enquiry')
      .does('raiseRedFlag', raised)
      .as(people.safeguardingLead)
      .does('acceptRedFlags')
      .does('recordRedFlagAction', { flag: 'safeguarding', on: '2026-01-05', what: 'The council was told.' })
      .does('lowerRedFlag', { flag: 'safeguarding', why: 'The council looked into it.' });

  const lowering = { type: 'loweringDecided', flag: 'safeguarding', agreed: true } as const;

  it('stays up for whoever asked, and for somebody who is neither', () => {
    for (const person of [people.safeguardingLead, people.palsOfficer]) {
      const { state: before, context } = proposed().as(person);
      const after = happened(proposed(), lowering).state;
      const refusal = redFlagsLoweredByTwo.refuses({ before, events: [lowering], after, context });
      expect(refusal?.paragraph).toBe('2.3');
    }
  });

  it('stays up while nothing says what was done, though somebody imported that it may be lowered', () => {
    const asked = happened(aTriagedCase('enquiry').does('raiseRedFlag', raised), {
      type: 'loweringProposed',
      flag: 'safeguarding',
      as: 'safeguardingLead',
      why: 'It is over.',
    });
    const { state: before, context } = asked.as(people.leadManager);
    expect(underLaws(before, [lowering], context)).toMatchObject({
      sentence: 'It is not on record what was done about that red flag, so it stays up.',
    });
  });

  it('is lowered by the Lead Manager when its lead asked', () => {
    const { state, context } = proposed().as(people.leadManager);
    const entries = { decision: 'agree' };
    expect(caseStream.decide(state, { command: 'decideLowering', entries }, context)).toEqual([lowering]);
  });
});
