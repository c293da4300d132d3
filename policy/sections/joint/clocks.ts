import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate, type LondonDate } from '../../calendar/dates';
import type { LeadRequest, Partner } from './facts';
import { activePartners } from './questions';

interface Owed {
  readonly name: Clock['name'];
  readonly of: string;
  readonly label: string;
  readonly paragraph: string;
  readonly asked: { readonly on: LondonDate; readonly due: LondonDate };
  readonly metOn?: LondonDate;
  /** Nobody waits for it any more. */
  readonly over: boolean;
}

const countDown = ({ asked: { on, due }, over, metOn, ...rest }: Owed, today: LondonDate): Clock => ({
  ...rest,
  due,
  state: over && !metOn ? 'ended' : clockState(due, today, metOn),
  explain: () => `Asked for on ${longDate(on)}, by ${longDate(due)}.`,
  metOn,
});

function partnerClocks(
  state: CaseState,
  { id, name, asked, contribution, approvalAsked, approval }: Partner,
): readonly Owed[] {
  const over = state.stage === 'closed' || !activePartners(state).some((partner) => partner.id === id);
  const answered = approval && approval.draft === approvalAsked?.draft ? approval.on : undefined;
  return [
    ...(asked
      ? [
          {
            name: 'contribution' as const,
            of: id,
            label: `${name}: their part`,
            paragraph: 'App.4 4.4',
            asked,
            metOn: contribution?.on,
            over,
          },
        ]
      : []),
    ...(approvalAsked
      ? [
          {
            name: 'partnerApproval' as const,
            of: id,
            label: `${name}: their answer on the draft`,
            paragraph: 'App.4 4.4',
            asked: approvalAsked,
            metOn: answered,
            // A changed draft makes the question void: they are asked again.
            over: over || approvalAsked.draft !== state.response.draftNumber,
          },
        ]
      : []),
  ];
}

const requestClocks = {
  contribution: { name: 'contribution', label: 'Our part for the lead' },
  draft: { name: 'partnerApproval', label: 'Our answer on the lead’s draft' },
  information: { name: 'informationRequest', label: 'Information for the lead' },
} as const satisfies Readonly<Record<LeadRequest['kind'], Pick<Owed, 'name' | 'label'>>>;

const requestClock = (state: CaseState, { id, kind, askedOn, due, answeredOn }: LeadRequest): Owed => ({
  ...requestClocks[kind],
  of: id,
  paragraph: 'App.4 4.5A',
  asked: { on: askedOn, due },
  metOn: answeredOn,
  over: state.stage === 'closed',
});

/** What partners owe us and what we owe the lead, each by its own date (App.4 4.4, 4.5, 11.3). */
export const jointClocks = (state: CaseState, { today }: ClockContext): readonly Clock[] =>
  [
    ...state.joint.partners.flatMap((partner) => partnerClocks(state, partner)),
    ...state.joint.requests.map((request) => requestClock(state, request)),
  ].map((owed) => countDown(owed, today));
