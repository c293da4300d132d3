import type { CaseState } from '../../policy/caseState';
import { longDate } from '../../policy/dates';
import { mayWriteTo } from '../../policy/sections/consent';
import { channels, concernOf, formats } from '../../policy/sections/intake';
import { exclusions, issuesOf, timeLimitOf } from '../../policy/sections/scope';
import { services } from '../../policy/services';
import { whereToGetHelp, whereToTurn } from '../../policy/wording';

/** A letter drafted from the case, for a person to read, change and send. */
export interface Draft {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const closing = ['Yours sincerely', 'The Complaints Team'];

const greeting = (state: CaseState): string => `Dear ${concernOf(state).personName ?? 'Sir or Madam'}`;

/** A representative without consent is told nothing of the person's own matters (4.2). */
const mayTell = (state: CaseState): boolean => {
  const { raisedBy } = concernOf(state);
  return raisedBy !== 'representative' || mayWriteTo(state) === 'representative';
};

function aboutIt(state: CaseState): string {
  const { receivedOn, channel, service } = concernOf(state);
  const which = mayTell(state) ? ` about ${services[service]}` : '';
  return `Thank you for raising your concern${which}. It reached us ${channels[channel].toLowerCase()} on ${longDate(receivedOn)}. Your reference is ${state.reference}.`;
}

function acknowledgement(state: CaseState): Draft {
  const { words } = concernOf(state);
  const { plan, limits } = state.acknowledgement;
  return {
    title: 'Acknowledgement',
    paragraphs: [
      greeting(state),
      aboutIt(state),
      ...(mayTell(state)
        ? [`In your own words: “${words}”`]
        : [
            'Before we can tell you anything personal, we need the agreement of the person you speak for. We will write to them.',
          ]),
      ...(plan
        ? [`We plan to answer by ${longDate(plan.respondBy)}.`]
        : [
            'We would like to talk with you about how we will look into it and how long that will take. Please tell us when it suits you.',
          ]),
      ...(limits ? [limits] : []),
      'Raising this will not affect your care, or anybody’s.',
      whereToGetHelp,
      ...closing,
    ],
  };
}

function notCovered(state: CaseState): Draft {
  const parts = issuesOf(state).filter((issue) => issue.notCovered);
  const whole = parts.length === issuesOf(state).length;
  return {
    title: whole
      ? 'This is outside our complaints procedure'
      : 'Part of this is outside our complaints procedure',
    paragraphs: [
      greeting(state),
      aboutIt(state),
      whole
        ? 'We have looked at it carefully, and it is not something our complaints procedure can answer.'
        : 'We will look into your complaint. Some of it is not something our complaints procedure can answer.',
      ...parts.flatMap(({ id, words, notCovered: outside }) =>
        outside
          ? [
              `${mayTell(state) ? `“${words}”` : `Part ${id}`}: this is outside it because ${exclusions[outside.reason].why}. ${outside.explanation} You can turn to: ${outside.signpost}.`,
            ]
          : [],
      ),
      whereToGetHelp,
      ...closing,
    ],
  };
}

function outOfTime(state: CaseState): Draft {
  const limit = timeLimitOf(state);
  return {
    title: 'Why we cannot look into this now',
    paragraphs: [
      greeting(state),
      aboutIt(state),
      'A complaint has to be made within 12 months of what happened, or of finding out about it.',
      ...(limit ? [limit.explain()] : []),
      `We can still look into a late one when there was a good reason for the delay and it can still be looked into properly. We thought about both. ${state.scope.late?.reasons ?? ''}`.trim(),
      whereToTurn(['phso']),
      whereToGetHelp,
      ...closing,
    ],
  };
}

function summary(state: CaseState): Draft {
  const { words, outcome } = concernOf(state);
  return {
    title: 'What you raised, and how it was put right',
    paragraphs: [
      greeting(state),
      aboutIt(state),
      ...(mayTell(state) ? [`You told us: “${words}” You asked for: “${outcome}”`] : []),
      'This is what we did: [write it here].',
      ...(state.stage === 'enquiry' ? [] : [whereToTurn(['phso'])]),
      'Raising this has not affected your care, and will not.',
      ...closing,
    ],
  };
}

const drafts: Readonly<Record<string, (state: CaseState) => Draft>> = {
  recordAcknowledgement: acknowledgement,
  recordNotCoveredLetter: notCovered,
  recordOutOfTimeLetter: outOfTime,
  closeEnquiry: summary,
  closeEarlyResolution: summary,
};

/** How the person asked to be written to (2.3). */
export function asAgreed(state: CaseState): string | undefined {
  const { format, language } = concernOf(state);
  const asked = [format && format !== 'standard' ? formats[format] : undefined, language].filter(
    (part) => part !== undefined,
  );
  return asked.length > 0 ? `Send it as they asked: ${asked.join(', ')}.` : undefined;
}

/** The letter that goes with a command: what is recorded as sent was drafted from the case. Undefined where none goes. */
export function draftFor(command: string, state: CaseState): Draft | undefined {
  return state.intake.concern && drafts[command]?.(state);
}
