import { timescales } from '../../policy/timescales';
import { calendar } from '../doors/aCase';
import {
  afterIt,
  all,
  before,
  firstWrong,
  has,
  isBy,
  isEmpty,
  isFormal,
  isSaid,
  last,
  leads,
  routeOf,
  upTo,
  type Did,
  type Oracle,
} from './life';
import { dueFor } from './time';

const deciding = ['raisedBy', 'whyRepresented', 'wantsResponse', 'ageBand', 'service', 'channel'] as const;

type Corrected = Did<'triageCorrected' | 'recordCorrected'>;

const decides = (event: Corrected): boolean =>
  event.type === 'triageCorrected' || deciding.some((fact) => fact in event.change);

/** L27: what decides how a case is handled is corrected by the Complaints Team, by PALS on enquiries, with a reason. */
export const correctedByTheTeam: Oracle = (life) =>
  firstWrong(all(life, 'triageCorrected', 'recordCorrected').filter(decides), (event) => {
    const then = before(life, event);
    if (!has(then, 'triaged')) return undefined;
    const isEnquiry = routeOf(then) === 'enquiry' && !isFormal(then);
    if (!isBy(event, 'complaintsTeam', 'leadManager') && !(isEnquiry && isBy(event, 'palsOfficer')))
      return 'what decides how it is handled was corrected by somebody outside the Complaints Team';
    return (
      (!isSaid(event.reason) || isEmpty(event.reason)) &&
      `what decides how it is handled was corrected for no reason but “${event.reason}”`
    );
  });

const movesTheClock = [
  'clockPaused',
  'holdPlaced',
  'extensionAsked',
  'dateAgreed',
  'caseReopened',
  'jointPlanned',
  'leadAgreed',
  'missKept',
  'responseSent',
  'resolved',
] as const;

/** L27: a complaint past its day that is made something else by a correction keeps the miss. */
export const relabelledKeepsMiss: Oracle = (life) =>
  firstWrong(all(life, 'triageCorrected'), (event) => {
    const then = before(life, event);
    const due = dueFor(then, timescales.response.workingDays);
    const isRelabelled = isFormal(then) && !isFormal(upTo(life, event));
    if (!isRelabelled || has(then, ...movesTheClock) || !due || event.meta.on <= due) return undefined;
    const isKept = all(afterIt(life, event), 'missKept').some(({ miss }) => miss.clock === 'response');
    return (
      !isKept && `a complaint due on ${due} was made something else on ${event.meta.on}, and no miss was kept`
    );
  });

/** L24: what has ended can be put right by the Lead Manager with a reason; reopened, it is acknowledged anew. */
export const canBeUndone: Oracle = (life) => {
  if (life.canBePutRight === false) return 'it has ended, and the Lead Manager cannot put that right';
  const wrong = firstWrong(all(life, 'endingPutRight'), (event) => {
    if (!isBy(event, ...leads)) return 'an ending was put right by somebody other than the Lead Manager';
    return (!isSaid(event.why) || isEmpty(event.why)) && 'an ending was put right without a reason';
  });
  const reopened = last(life, 'caseReopened');
  if (wrong || !reopened || has(life, 'disposed', 'leadAgreed', 'triageCorrected')) return wrong;
  const due = calendar.addWorkingDays(reopened.request.receivedOn, timescales.acknowledgement.workingDays);
  const isAsked = life.clocks.some((clock) => clock.name === 'acknowledgement' && clock.due === due);
  return isAsked
    ? undefined
    : `reopened on ${reopened.meta.on}, and no acknowledgement is asked for by ${due}`;
};
