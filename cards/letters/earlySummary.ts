import type { CaseState } from '../../policy/machine/caseState';
import { kindOf } from '../../policy/machine/kind';
import { concernOf } from '../../policy/sections/intake/questions';
import { bodiesToName } from '../../policy/sections/response/questions';
import { isFirstToComplain } from '../../policy/sections/people/questions';
import { coveredIssues } from '../../policy/sections/scope/questions';
import { whereToTurn } from '../../policy/wording';
import { aboutIt, careIsSafe, helpForThem, inTheirWords, mayTell, toldUs } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { numbered, orFill, part, say, type Block, type Letter } from './letter';
import { asWish } from './reader';
import { sayAll } from './typedText';
import type { LetterSource } from './source';

/** A complaint always hears of the Ombudsman; an enquiry where the Trust wants it (8.34, D19). */
function ombudsman({ state, context: { settings, trust } }: LetterSource): readonly Block[] {
  if (kindOf(state) === 'enquiry' && !settings.ombudsmanInEnquirySummaries) return [];
  return [part('If you are not happy with this'), ...sayAll(whereToTurn(trust, bodiesToName(state)))];
}

const asked = (state: CaseState): readonly Block[] => {
  const issues = state.scope.issues.length > 0 ? coveredIssues(state).map(({ words }) => words) : [];
  return issues.length > 0 ? [numbered(...issues)] : [];
};

/** What was raised and how it was put right, for somebody who is satisfied (8.15, 8.16). */
export function earlySummary(source: LetterSource): Letter {
  const { state } = source;
  const concern = concernOf(state);
  const told = [
    ...inTheirWords(state),
    ...asked(state),
    ...(concern.outcome
      ? [
          say(
            `${isFirstToComplain(state) ? 'What you asked for' : 'What was asked for'}: ${asWish(concern.outcome)}`,
          ),
        ]
      : []),
  ];
  return toWhoRaisedIt(source, {
    title: 'What you raised, and how it was put right',
    body: [
      ...aboutIt(source),
      ...(mayTell(state) && told.length > 0 ? [toldUs(state), ...told] : []),
      part('What we did'),
      ...sayAll(orFill(mayTell(state) ? state.enquiry.resolved?.response : undefined, 'what we did')),
      careIsSafe(state),
      ...ombudsman(source),
      ...helpForThem(source),
    ],
  });
}
