import type { Entries } from '../../policy/machine/fields';
import type { CaseUnderTest } from './aCase';
import { aCaseUnderInvestigation, aRemedy } from './aResponse';
import { prefillOf } from './formsAndGaps';
import { people } from './people';

/** Its issues, as the person put them. */
export const hardIssues = [
  'Nobody called my mother back on 3 March',
  'The care plan was not shared with us',
  'Mr Wójcik’s notes name the wrong ward',
  'The ward’s reply to محمد العلي was rude',
] as const;

const outcomes = ['upheld', 'partlyUpheld', 'notUpheld', 'upheld'] as const;

/** So many sentences, with a typed list among them. */
const sentences = (many: number, first: string): string =>
  `${first}\n\nThis is what we saw:\n- the ward’s diary\n- Mrs O’Brien-Ap-Rhys’s call of 3 March\n\n${Array.from(
    { length: many },
    (_, at) => `On page ${at + 1} the notes show who came, when they came, and what was said.`,
  ).join(' ')}`;

const brought = {
  raisedBy: 'representative',
  personName: 'Mrs Siân O’Brien-Ap-Rhys',
  affectedName: 'Mair O’Brien',
  relationship: 'child',
  whyRepresented: 'died',
  consent: 'notNeeded',
  address: 'Flat 2, Tŷ Gwyn\n14 St Mary’s Road\nExampleton\nEX1 4AB',
} as const satisfies Entries;

/** A daughter writes about her mother, who has died: four issues, 1,500 words on the first, names of four languages. The Chief Executive has signed. */
export function aHardCase(): CaseUnderTest {
  const found = aCaseUnderInvestigation(brought)
    .as(people.complaintsOfficer)
    .does('recordRepresentation', { why: 'died', basis: 'The death certificate' })
    .as(people.investigator)
    .does('agreeIssues', {
      issues: hardIssues.join('\n'),
      effect: 'She was alone.',
      outcome: 'An explanation, and that it does not happen to others.',
      on: '2026-01-12',
      how: 'phone',
    })
    .does('sharePlan', {
      evidence: 'The ward diary, the care plan and the phone log',
      speakTo: 'The ward manager and two nurses',
      responsible: 'The Chief Executive',
      answeredHow: 'By letter',
      sharedOn: '2026-01-12',
      sharedHow: 'phone',
      toldTo: 'person',
    })
    .does('nameNoStaff', { why: 'A call' });
  outcomes.forEach((outcome, at) => {
    const issue = String(at + 1);
    found
      .does('recordEvidence', { issue, fromPerson: 'You told us that she waited by the phone.' })
      .does('recordEvidence', {
        issue,
        fromStaff: 'The ward manager told us that calls were listed on paper.',
      })
      .does('recordFinding', {
        issue,
        whatHappened: sentences(at === 0 ? 60 : 4, 'Your mother rang at 10:15.'),
        whatShouldHaveHappened: 'Somebody should have called her back the same day.',
        standard: 'the Trust’s policy on phone calls, section 4.',
        clinical: false,
        outcome,
        finding: sentences(at === 0 ? 40 : 2, 'The call was written down and not passed on.'),
      });
  });
  return signedBy(found.on('2026-02-02'));
}

/** Drafted from what the case holds, with an apology that a person wrote, and through its checks. */
function signedBy(found: CaseUnderTest): CaseUnderTest {
  found
    .does('tellOutcome', { way: 'phone', on: '2026-02-02', comments: 'none', toldTo: 'person' })
    .does('answerCandour', { answer: 'no', note: 'No harm came of it.' });
  for (const issue of ['1', '2', '4'])
    found.does('agreeRemedy', {
      ...aRemedy,
      issue,
      impact: 'She was alone and afraid for two days.',
      remedy: 'changePolicy',
      what: 'Put the list of calls on the ward’s screen, and look at it at each handover',
    });
  return found
    .does('addAction', {
      what: 'Teach all staff of the ward how calls are passed on',
      owner: people.seniorManager.id,
      due: '2026-04-01',
      because: 'learning',
    })
    .does('writeFindings', {
      ...prefillOf(found, 'writeFindings'),
      method: 'We looked at the ward’s diary and the list of calls, and we spoke with the ward’s manager.',
    })
    .does('writeAmends', {
      ...prefillOf(found, 'writeAmends'),
      apology: 'I am sorry that nobody called your mother back. She asked for help and we let her down.',
    })
    .does('writeNextSteps', { ...prefillOf(found, 'writeNextSteps'), nextContactOn: '2026-03-16' })
    .does('submitDraft')
    .on('2026-02-03')
    .as(people.complaintsOfficer)
    .does('approveDraft')
    .does('writeCover', { text: 'I enclose our response.' })
    .on('2026-02-04')
    .as(people.headOfCorporateAffairs)
    .does('approveResponse')
    .on('2026-02-05')
    .as(people.chiefExecutive)
    .does('signResponse')
    .as(people.complaintsOfficer);
}
