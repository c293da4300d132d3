import { relationTold } from '../../../cards/letters/relation';
import { asWish } from '../../../cards/letters/reader';
import { concernOf } from '../../../policy/sections/intake/questions';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { wordsOf } from '../../doors/aLetter';
import { aCaseUnderInvestigation, anInvestigatedCase } from '../../doors/aResponse';
import { prefillOf } from '../../doors/formsAndGaps';
import { happened } from '../../doors/happened';

const marsh = {
  raisedBy: 'representative',
  personName: 'Mrs Ellen Marsh',
  affectedName: 'Thomas Marsh',
  relationship: 'spouse',
  whyRepresented: 'asked',
  consent: 'requested',
  words: 'My husband was moved to another ward and nobody rang me.',
  wordsAre: 'theirs',
} as const;

const agreed = {
  type: 'consentReceived',
  on: '2026-01-05',
  evidence: 'A form',
  takenBy: 'An officer',
} as const;

/** He agrees; she wants to know why. One issue, upheld, drafted from what the case holds. */
function answered(more = {}): CaseUnderTest {
  const investigated = happened(anInvestigatedCase(['upheld'], { ...marsh, ...more }), agreed);
  return investigated.does('writeFindings', {
    ...prefillOf(investigated, 'writeFindings'),
    issues: '1. Issue number 1\n\nWhat you hoped for: I want to know why',
    comparison: 'What happened\nHe was moved at night.',
  });
}

describe('the response to somebody who speaks for another', () => {
  it('says who agreed, by name and as she called him, and what reached us', () => {
    const words = wordsOf('response', answered());
    expect(words).toContain('Dear Mrs Marsh\n');
    expect(words).toContain('Your husband, Thomas Marsh, has agreed that we may share this with you.');
    expect(words).toContain(
      'Thank you for telling us about the care of your husband, Thomas Marsh. Your complaint reached us on',
    );
    expect(words).toContain('\n\nWhat this meant\n');
    expect(words).not.toMatch(/It reached us|the person you speak for|What this meant for/);
  });

  it('keeps her voice apart from ours', () => {
    expect(wordsOf('response', answered())).toContain('You told us what you hoped for: “I want to know why”');
    expect(asWish('An explanation.')).toBe('An explanation.');
  });

  it('says each thing once', () => {
    const words = wordsOf('response', answered());
    for (const said of ['Issue number 1', 'We uphold this.', 'What happened\n', 'He was moved at night.'])
      expect(words.split(said)).toHaveLength(2);
    expect(words).not.toMatch(/What happened, and what should have happened|looked at each by itself/);
  });

  it('goes to him while he has not agreed, as an answer to what somebody else raised', () => {
    const hers = { address: '1 Sample Street', email: 'ellen@sample.invalid' };
    const investigated = anInvestigatedCase(['notUpheld'], { ...marsh, ...hers });
    const words = wordsOf(
      'response',
      investigated.does('writeFindings', prefillOf(investigated, 'writeFindings')),
    );
    expect(words).toContain('Dear Thomas Marsh\n');
    expect(words).toContain('a complaint about your care reached us');
    expect(words).not.toMatch(/Thank you for telling|Marsh has agreed|your complaint/);
    expect(words).toContain('[to be filled in: their address]');
    for (const way of Object.values(hers)) expect(words).not.toContain(way);
  });
});

describe('the summary of what was put right, for somebody who speaks for another', () => {
  const raised = () => aTriagedCase('earlyResolution', { ...marsh, outcome: 'A call each evening.' });
  const told = [marsh.words, 'A call each evening'];

  it('says what was raised once he has agreed, and nothing of it before (4.2)', () => {
    const before = wordsOf('summary', raised());
    for (const words of told) expect(before).not.toContain(words);
    const after = wordsOf('summary', happened(raised(), agreed));
    for (const words of told) expect(after).toContain(words);
  });
});

describe('the end of our procedure', () => {
  it('says that it ends, on what we look again, and where to go (8.29, D7)', () => {
    const { state } = aCaseUnderInvestigation();
    expect(state.stage).toBe('investigation');
    const words = wordsOf('response', answered());
    expect(words).toMatch(
      /final response, and it ends our complaints procedure[^]*got a fact wrong[^]*Ombudsman/,
    );
    expect(words).not.toContain('we will look again');
  });
});

describe('whom they speak for, as they told us', () => {
  const told = (more: object) => relationTold(concernOf(aCase({ ...marsh, ...more }).state));

  it.each([
    [{}, 'husband'],
    [{ words: 'She says her husband was moved.', wordsAre: 'note' }, 'husband'],
    [{ words: 'My late mum rang.', relationship: 'child' }, 'mother'],
    [{ words: 'My mum and my dad were there.', relationship: 'child' }, undefined],
    [{ words: 'My mother-in-law rang.', relationship: 'child' }, undefined],
    [{ words: 'Her husband was moved.', wordsAre: 'theirs' }, undefined],
    [{ relationship: 'friend' }, undefined],
    [{ words: 'Nobody rang.' }, undefined],
  ])('%j: %s', (more, relation) => expect(told(more)).toBe(relation));

  it('is said before consent, and no name (4.2)', () => {
    const words = wordsOf('acknowledgement', aTriagedCase('closerLook', marsh));
    expect(words).toContain('we need your husband’s agreement. We will write and ask for it.');
    expect(words).not.toContain('Thomas');
  });

  it('is who has died', () => {
    const died = aCase({ ...marsh, words: 'My husband died.', whyRepresented: 'died', consent: 'notNeeded' });
    expect(wordsOf('acknowledgement', died)).toContain('We were sorry to hear that your husband has died.');
  });
});
