import { standingPapers } from '../../policy/sections/papers/questions';
import type { WaitingFile } from '../../policy/sections/papers/facts';
import { aTriagedCase } from '../doors/aCase';
import { aClosedCase } from '../doors/aResponse';
import { people } from '../doors/people';

const file = (letter: string, name = `Scan ${letter}`): WaitingFile => ({
  sha256: letter.repeat(64),
  ending: 'pdf',
  size: 2_048,
  name,
});

const sent = (...files: readonly WaitingFile[]) =>
  aTriagedCase('closerLook').as(people.complaintsOfficer).with(files);

const asEvidence = { kind: 'evidence', readers: 'everybody' } as const;

describe('a document of a case', () => {
  it('R7.1c: is kept by what it is, with its own name where it is given none', () => {
    const { state } = sent(file('a')).does('keepDocument', asEvidence);
    expect(standingPapers(state)).toMatchObject([{ ...asEvidence, title: 'Scan a', ending: 'pdf' }]);
  });

  it('may be several at once, each told from the others', () => {
    const { state } = sent(file('a'), file('b')).does('keepDocument', {
      ...asEvidence,
      title: 'From the ward',
    });
    expect(standingPapers(state).map(({ title }) => title)).toEqual([
      'From the ward (Scan a)',
      'From the ward (Scan b)',
    ]);
  });

  it('is not kept twice: the same content says so, and what is new beside it is kept', () => {
    const kept = sent(file('a')).does('keepDocument', asEvidence);
    expect(kept.tries('keepDocument', asEvidence)).toMatchObject({
      refused: 'notMet',
      sentence: 'That file is on this case already.',
    });
    kept.with([file('a'), file('b')]).does('keepDocument', asEvidence);
    expect(standingPapers(kept.state).map(({ title }) => title)).toEqual(['Scan a', 'Scan b']);
  });

  it('needs a file that was sent', () => {
    expect(sent().tries('keepDocument', asEvidence).sentence).toBe('No file of yours waits to be kept.');
  });

  it.each(['namedNurse', 'seniorManager', 'clinicalTeam'] as const)('R7.1a: is not added by %s', (who) => {
    const refusal = sent(file('a')).as(people[who]).tries('keepDocument', asEvidence);
    expect(['notFound', 'notYours']).toContain(refusal.refused);
  });

  it('is added to a closed case too', () => {
    const { state } = aClosedCase(['upheld'])
      .as(people.complaintsOfficer)
      .with([file('a')])
      .does('keepDocument', asEvidence);
    expect(standingPapers(state)).toHaveLength(1);
  });
});

describe('withdrawing a document', () => {
  const withdrawal = { document: 'a'.repeat(64), reason: 'It belongs to another case.' };
  const kept = () => sent(file('a'), file('b')).does('keepDocument', asEvidence);

  it('is for the Lead Manager, with a reason', () => {
    expect(kept().tries('withdrawDocument', withdrawal).refused).toBe('notYours');
    const asLead = kept().as(people.leadManager);
    expect(asLead.tries('withdrawDocument', { ...withdrawal, reason: 'none' }).refused).toBe('invalid');
    asLead.does('withdrawDocument', withdrawal);
    expect(standingPapers(asLead.state).map(({ title }) => title)).toEqual(['Scan b']);
  });

  it('leaves on record what it was', () => {
    const { state } = kept().as(people.leadManager).does('withdrawDocument', withdrawal);
    expect(state.papers.kept).toMatchObject([{ sha256: 'a'.repeat(64), withdrawn: true }, {}]);
  });

  it('lets the same content be added again', () => {
    const again = kept().as(people.leadManager).does('withdrawDocument', withdrawal);
    again.with([file('a')]).does('keepDocument', asEvidence);
    expect(standingPapers(again.state)).toHaveLength(2);
  });

  it('is refused under a legal hold, and twice', () => {
    const held = kept()
      .as(people.leadManager)
      .does('placeLegalHold', { reason: 'A claim', askedBy: 'Legal services' });
    expect(held.tries('withdrawDocument', withdrawal).refused).toBe('notMet');
    const gone = kept().as(people.leadManager).does('withdrawDocument', withdrawal);
    expect(gone.tries('withdrawDocument', withdrawal).refused).toBe('invalid');
  });
});
