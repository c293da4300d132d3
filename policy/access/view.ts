import type { StandingIn } from './access';
import type { CaseState } from '../machine/caseState';
import type { LondonDate } from '../calendar/dates';
import { mayRead } from './parts';
import type { Part } from '../machine/partsOfCase';
import type { Person } from '../roles';
import type { Concern } from '../sections/intake/facts';
import type { Issue } from '../sections/scope/facts';
import { issuesOf } from '../sections/scope/questions';
import { staffExtract, type StaffExtract } from '../sections/staffConcerned/extract';
import type { StaffMember } from '../sections/staffConcerned/facts';
import type { KeptPaper } from '../sections/papers/facts';
import { papersFor } from '../sections/papers/questions';
import type { Ending } from '../endings';
import type { Stage } from '../stages';

type Words = Pick<Concern, 'words' | 'wordsAre' | 'staffNote' | 'happenedOn' | 'effect' | 'outcome'>;
type Details = Pick<
  Concern,
  | 'raisedBy'
  | 'personName'
  | 'phone'
  | 'email'
  | 'address'
  | 'affectedName'
  | 'relationship'
  | 'ageBand'
  | 'adjustments'
  | 'language'
  | 'format'
  | 'privacy'
>;

/** A case as one person may read it: a part they may not read is not there. */
export interface CaseView {
  readonly reference: string;
  readonly parts: ReadonlySet<Part>;
  readonly summary?: {
    readonly stage: Stage;
    readonly stageSince?: LondonDate;
    readonly service?: string;
    readonly receivedOn?: LondonDate;
    readonly ending?: Ending;
  };
  readonly narrative?: Partial<Words> & { readonly issues: readonly Issue[] };
  readonly personalDetails?: Partial<Details> & Pick<CaseState, 'people'>;
  readonly investigation?: Pick<CaseState, 'investigation' | 'engagement' | 'response'>;
  readonly staff?: readonly StaffMember[];
  readonly teamOnly?: readonly KeptPaper[];
  readonly restricted?: CaseState['staffMatters'];
  readonly ownExtract?: StaffExtract;
}

/** What this person may read of the case, and nothing more: what cards and letters draw from (7.1). */
export function view(state: CaseState, person: Person, standingIn?: StandingIn): CaseView {
  const read = mayRead(state, person, standingIn);
  const all: { readonly [P in Part]: CaseView[P] } = {
    summary: summaryOf(state),
    narrative: narrativeOf(state),
    personalDetails: detailsOf(state),
    investigation: investigationOf(state),
    staff: state.staffConcerned.named,
    teamOnly: papersFor(state, new Set<Part>(['teamOnly'])),
    restricted: state.staffMatters,
    ownExtract: staffExtract(state, person.id),
  };
  const permitted = Object.entries(all).filter(([part]) => read.has(part as Part));
  return { reference: state.reference, parts: read, ...Object.fromEntries(permitted) };
}

const summaryOf = ({ stage, stageSince, intake: { concern }, closing: { ending } }: CaseState) => ({
  stage,
  stageSince,
  service: concern?.service,
  receivedOn: concern?.receivedOn,
  ending,
});

const narrativeOf = (state: CaseState) => {
  const { words, wordsAre, staffNote, happenedOn, effect, outcome } = state.intake.concern ?? {};
  return { words, wordsAre, staffNote, happenedOn, effect, outcome, issues: issuesOf(state) };
};

const detailsOf = ({ intake: { concern }, people }: CaseState): CaseView['personalDetails'] => {
  const { raisedBy, personName, phone, email, address, affectedName } = concern ?? {};
  const { relationship, ageBand, adjustments, language, format, privacy } = concern ?? {};
  return {
    raisedBy,
    personName,
    phone,
    email,
    address,
    affectedName,
    relationship,
    ageBand,
    adjustments,
    language,
    format,
    privacy,
    people,
  };
};

const investigationOf = ({ investigation, engagement, response }: CaseState) => ({
  investigation,
  engagement,
  response,
});
