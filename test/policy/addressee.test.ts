import { approveDraft } from '../../policy/sections/response/approveDraft';
import { sentencesNaming, speaksOfAddressee, writesTo } from '../../policy/sections/response/addressee';
import { confirmSaved } from '../../policy/sections/response/writing';
import { writeCover } from '../../policy/sections/response/writeCover';
import { signResponse } from '../../policy/sections/response/signResponse';
import { courteous } from '../../policy/naming';
import type { CaseUnderTest } from '../doors/aCase';
import { aCase } from '../doors/aCase';
import { aCoveredCase, aDraftedCase, aTeamCheckedCase } from '../doors/aResponse';
import { happened } from '../doors/happened';

const marsh = {
  raisedBy: 'representative',
  personName: 'Mrs Ellen Marsh',
  affectedName: 'Thomas Marsh',
  relationship: 'spouse',
  whyRepresented: 'asked',
  consent: 'requested',
} as const;

const agreed = {
  type: 'consentReceived',
  on: '2026-01-05',
  evidence: 'A form',
  takenBy: 'An officer',
} as const;

describe('how somebody is spoken to', () => {
  it.each([
    ['Mrs Ellen Marsh', 'Mrs Marsh'],
    ['Dr J. R. Smith', 'Dr Smith'],
    ['Mrs Siân O’Brien-Ap-Rhys', 'Mrs O’Brien-Ap-Rhys'],
    ['MARSH, Ellen (Ward 3)', 'Ellen Marsh'],
    // Where it is not plain which is the last name, the whole name is right.
    ['Mrs Marsh', 'Mrs Marsh'],
    ['Ellen Marsh', 'Ellen Marsh'],
    ['Mr José García Márquez', 'Mr José García Márquez'],
    ['Mr van Dyke', 'Mr van Dyke'],
    ['Mr محمد العلي', 'Mr محمد العلي'],
  ])('%s is %s', (name, said) => expect(courteous(name)).toBe(said));
});

describe('who is “you” in an answer', () => {
  it('is told to whoever writes it (8.29)', () => {
    const told = happened(aCase(marsh), agreed);
    expect(writesTo(told.state)).toBe('Write to Mrs Marsh as “you”, and call Thomas Marsh by name.');
    // Without consent it goes to him.
    expect(writesTo(aCase(marsh).state)).toBe('Write to Thomas Marsh as “you”.');
    expect(writesTo(aCase({ personName: 'Mr Ivo Reed' }).state)).toBe('Write to Mr Reed as “you”.');
    expect(writesTo(aCase({ raisedBy: 'anonymous', personName: '', address: '' }).state)).toBeUndefined();
  });
});

describe('sentences that name whom they are written to', () => {
  const named = (text: string) => sentencesNaming(text, 'Mrs Ellen Marsh', 'Thomas Marsh');

  it.each([
    'Nobody rang Mrs Marsh.',
    'Mrs Ellen Marsh found an empty bed.',
    'We spoke with Ellen Marsh on Monday.',
    'Ellen’s call was not passed on.',
  ])('are found: %s', (sentence) =>
    expect(named(`We are sorry. ${sentence} Thomas was moved.`)).toEqual([sentence]),
  );

  it.each([
    'Nobody rang you.',
    'Thomas Marsh was moved, and Mr Marsh’s bag was lost.',
    'The note says “Mrs Marsh rang twice”.',
    'Dear Mrs Marsh',
    'Helena Marshall rang.',
  ])('are not: %s', (sentence) => expect(named(sentence)).toEqual([]));

  it('takes a first name that is a word for a word', () => {
    expect(sentencesNaming('Will you tell us?', 'Mr Will Reed')).toEqual([]);
    expect(sentencesNaming('Mr Reed was told.', 'Mr Will Reed')).toEqual(['Mr Reed was told.']);
  });
});

const labelsOf = (on: CaseUnderTest, { decides }: typeof approveDraft) =>
  decides?.(on.state, on.context).map((line) => line.label) ?? [];

const NAMES = 'These name the person you write to. Would “you” be right?';
const LOOK = 'Please look at the cover letter';

describe('whoever checks the letters', () => {
  it('sees which sentences name the reader, and nothing stops it', () => {
    const named = aDraftedCase(['notUpheld'], { personName: 'Mr Ivo Reed' }).does('writeFindings', {
      issues: 'The wait',
      method: 'We read the notes.',
      evidence: 'Mr Reed says that he rang.',
      findings: 'He did ring.',
      comparison: 'None',
    });
    expect(confirmSaved(named.state)).toContain('1 sentence in it may want to say “you”');
    named.does('submitDraft');
    expect(speaksOfAddressee(named.state)).toEqual(['Mr Reed says that he rang.']);
    expect(labelsOf(named, approveDraft)).toContain(NAMES);
    expect(labelsOf(aDraftedCase(), approveDraft)).not.toContain(NAMES);
  });

  it('sees at each check that a cover letter does not say sorry where something was upheld', () => {
    const upheld = aCoveredCase(['upheld']);
    expect(labelsOf(upheld, signResponse)).toContain(LOOK);
    expect(labelsOf(aCoveredCase(['notUpheld']), signResponse)).not.toContain(LOOK);
    expect(labelsOf(aTeamCheckedCase(['upheld']), signResponse)).not.toContain(LOOK);
    const said = aTeamCheckedCase(['upheld']).does('writeCover', {
      text: 'I am sorry that you had to wait.',
    });
    expect(labelsOf(said, signResponse)).not.toContain(LOOK);
  });

  it('is asked for it on the form of the cover letter', () => {
    const { about } = writeCover;
    const asked = (on: CaseUnderTest) => (typeof about === 'function' ? about(on.state) : about);
    expect(asked(aTeamCheckedCase(['upheld']))).toContain('please add one in your own words');
    expect(asked(aTeamCheckedCase(['notUpheld']))).not.toContain('apology');
  });
});
