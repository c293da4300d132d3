import { underLaws } from '../../../policy/machine/case';
import type { CaseEvent, CaseState } from '../../../policy/machine/caseState';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { aSignedCase, sentToPerson } from '../../doors/aResponse';
import { anInvestigation } from '../../doors/anInvestigation';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

/** What the machine lets stand of these events, whichever command they came of. */
const lawful = ({ state, context }: CaseUnderTest, events: readonly CaseEvent[], before: CaseState = state) =>
  underLaws(before, events, context);

describe('the machine asks the laws, whichever command it was', () => {
  it('sends no response that leaves out an Ombudsman of today (L15)', () => {
    const signed = aSignedCase().on('2026-02-06');
    const { response } = signed.state;
    const left = {
      ...signed.state,
      response: { ...response, draft: { ...response.draft, ombudsman: 'Nobody in particular' } },
    };
    const sent = [{ type: 'responseSent', sent: sentToPerson }] as const;
    expect(lawful(signed, sent, left)).toMatchObject({ paragraph: '8.34' });
    expect(lawful(signed, sent)).toEqual(sent);
  });

  it('closes nothing as sorted there and then once the next working day is over (L20)', () => {
    const closed = [
      {
        type: 'caseClosed',
        ending: 'sortedAtOnce',
        learning: 'Say why a clinic runs late.',
        confirmedBy: 'logger',
      },
    ] as const;
    expect(lawful(aCase().on('2026-01-07'), closed)).toMatchObject({
      paragraph: '8.8',
      next: 'It goes on as a PALS enquiry.',
    });
    expect(lawful(aCase().on('2026-01-06'), closed)).toEqual(closed);
  });

  it('lets nobody approve more time that they asked for (L32)', () => {
    const asked = happened(anInvestigation().as(people.leadManager), {
      type: 'extensionAsked',
      extension: { round: 1, until: '2026-06-01', reason: 'x', toldOn: '2026-01-06', answer: 'waiting' },
    });
    const approved = [{ type: 'extensionDecided', approved: true }] as const;
    expect(lawful(asked, approved)).toMatchObject({ refused: 'notYours', paragraph: '2.5' });
    expect(lawful(asked.as(people.seniorManager), approved)).toEqual(approved);
  });

  it('lowers no red flag on one person’s word (L35)', () => {
    const proposed = aTriagedCase('enquiry')
      .does('raiseRedFlag', { flags: ['safeguarding'], danger: false, note: 'A bruise.' })
      .as(people.safeguardingLead)
      .does('acceptRedFlags')
      .does('recordRedFlagAction', { flag: 'safeguarding', on: '2026-01-05', what: 'The council was told.' })
      .does('lowerRedFlag', { flag: 'safeguarding', why: 'The council looked into it.' });
    const lowered = [{ type: 'loweringDecided', flag: 'safeguarding', agreed: true }] as const;
    expect(lawful(proposed.as(people.palsOfficer), lowered)).toMatchObject({ paragraph: '2.3' });
    expect(lawful(proposed.as(people.leadManager), lowered)).toEqual(lowered);
  });
});
