import { whereToTurn } from '../../../policy/laws/whereToTurn';
import { aSignedCase, sentToPerson } from '../../doors/aResponse';
import { happened } from '../../doors/happened';

describe('where to turn follows the facts at the moment of sending (L15)', () => {
  it('sends no response that leaves out an Ombudsman of today', () => {
    const signed = aSignedCase().on('2026-02-06');
    const sent = { type: 'responseSent', sent: sentToPerson } as const;
    const { state: before, context } = signed;
    const letter = { ...before.response.draft, ombudsman: 'Nobody in particular' };
    const left = { ...before, response: { ...before.response, draft: letter } };
    expect(whereToTurn.refuses({ before: left, events: [sent], after: left, context })).toMatchObject({
      paragraph: '8.34',
      sentence: expect.stringContaining('Parliamentary and Health Service Ombudsman') as string,
    });
    expect(
      whereToTurn.refuses({ before, events: [sent], after: happened(signed, sent).state, context }),
    ).toBeUndefined();
  });
});
