import { ownWord } from '../doors/anEnding';
import { delegationFor, addOwed } from '../../policy/machine/asking';
import type { Entries } from '../../policy/machine/fields';
import type { Decided } from '../../policy/machine/section';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { people } from '../doors/people';

const { investigator, leadManager, seniorManager } = people;
const allocation = {
  investigator: investigator.id,
  involved: false,
  hours: 12,
  lineManager: seniorManager.id,
  support: 'The Complaints Team',
} as const;

const trained = { trained: () => true } as const;
const anAllocated = (): CaseUnderTest =>
  aTriagedCase('closerLook').withRegisters(trained).as(leadManager).does('allocate', allocation);

/** What becomes of the messages that asked for a decision, when the actor does this on the case. */
function settledBy(theCase: CaseUnderTest, command: string, entries: Entries): Decided | undefined {
  const before = theCase.state;
  const { state: after } = theCase.does(command, entries);
  const done = { kind: 'case', request: { command, entries }, before, after, seq: after.version };
  return addOwed(done, [], theCase.context)
    .flatMap(({ decided }) => decided ?? [])
    .at(0);
}

describe('what the messages that asked for a decision say of it', () => {
  it('is the words of the one tap that answered', () => {
    const settled = settledBy(anAllocated().as(investigator), 'acceptAllocation', { involved: false });
    expect(settled).toMatchObject({ closes: ['acceptAllocation'], answer: 'Yes. I had no part in it' });
  });

  it('R8.18: is that somebody who was asked will not look into it', () => {
    const settled = settledBy(anAllocated().as(investigator), 'declineAllocation', { reason: 'On leave.' });
    expect(settled?.closes).toEqual(['acceptAllocation']);
  });

  it('is what ended the request, where nobody answered it', () => {
    const settled = settledBy(anAllocated().as(leadManager), 'withdraw', {
      ...ownWord,
      learning: 'Act sooner.',
    });
    expect(settled?.answer).toBe('The person withdrew it');
  });
});

describe('the delegation that something is done under', () => {
  const standingIn = (id: string) => ({
    ...trained,
    mayActFor: (person: string) =>
      person === id
        ? ({
            id: 'delegation',
            to: id,
            does: 'allocate',
            from: '2026-01-01',
            until: '2026-12-31',
            authorisedBy: leadManager.id,
          } as const)
        : undefined,
  });
  const doing = (theCase: CaseUnderTest) =>
    delegationFor(
      { kind: 'case', request: { command: 'allocate', entries: allocation }, before: theCase.state },
      theCase.context,
    )?.id;

  it('R2.5: is kept where only that lets somebody do it', () => {
    const theCase = aTriagedCase('closerLook').withRegisters(standingIn(seniorManager.id)).as(seniorManager);
    expect(doing(theCase)).toBe('delegation');
  });

  it('R2.5: is none where they may do it in their own right', () => {
    const theCase = aTriagedCase('closerLook').withRegisters(standingIn(leadManager.id)).as(leadManager);
    expect(doing(theCase)).toBeUndefined();
  });
});
