import { clockState, type Clock, type ClockContext } from '../machine/clock';
import { defineCommand, type CommandSpec } from '../machine/command';
import { addMonths, count, longDate, type LondonDate } from '../calendar/dates';
import type { Fields, Values } from '../machine/fields';
import { refuseField } from '../machine/refusal';
import { partnerKinds, type PartnerKind } from '../machine/registers';
import { overseeing, rolesToRead, type Role } from '../roles';
import { partnerBodies, startingBody } from './partnerBodies';
import { registerStream, type RegisterState } from './registerStream';

const stages = {
  unlisted: 'Not in the directory',
  listed: 'In the directory',
  left: 'No longer a partner',
} as const;

type PartnerStage = keyof typeof stages;

const entryFields = {
  name: { kind: 'text', label: 'Organisation' },
  kind: { kind: 'choice', label: 'What kind?', options: partnerKinds },
  manager: { kind: 'text', label: 'Complaints manager' },
  deputy: { kind: 'text', label: 'Who deputises?', optional: true },
  phone: { kind: 'text', label: 'Phone', optional: true },
  email: { kind: 'text', label: 'Email', optional: true },
  checkedOn: { kind: 'date', label: 'When was this checked with them?', when: 'past' },
} as const;

type Entry = Values<typeof entryFields>;

/** One organisation of the directory. Dates are London dates. */
export interface Partner extends RegisterState<PartnerStage> {
  readonly name: string;
  readonly kind: PartnerKind;
  readonly manager?: string;
  readonly deputy?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly checkedOn?: LondonDate;
}

export type PartnerEvent =
  | { readonly type: 'partnerUpdated'; readonly entry: Entry }
  | { readonly type: 'partnerChecked'; readonly on: LondonDate }
  | { readonly type: 'partnerLeft'; readonly reason: string };

const partnerCommand = <const F extends Fields<Partner>>(
  spec: CommandSpec<Partner, PartnerStage, PartnerEvent, F>,
) => defineCommand<Partner, PartnerStage, PartnerEvent, F>(spec);

const keepers = { roles: ['leadManager', 'complaintsTeam'] } as const;

const updatePartner = partnerCommand({
  name: 'updatePartner',
  button: 'Update the entry',
  about: 'Who manages complaints there, who deputises, and how to reach them.',
  paragraph: 'App.4 3.1',
  fields: entryFields,
  who: keepers,
  stages: ['unlisted', 'listed', 'left'],
  leadsTo: ['listed'],
  prefill: ({ name, kind, manager, deputy, phone, email }, { today }) => ({
    name,
    kind,
    manager,
    deputy,
    phone,
    email,
    checkedOn: today,
  }),
  decide(_state, entry) {
    if (!entry.phone && !entry.email)
      return refuseField(
        'App.4 3.1',
        'phone',
        'Give a phone number or an email address, so that they can be reached.',
      );
    return [{ type: 'partnerUpdated', entry }];
  },
});

const checkPartner = partnerCommand({
  name: 'checkPartner',
  button: 'Checked: still right',
  paragraph: 'App.4 3.1',
  fields: { on: { kind: 'date', label: 'When was it checked with them?', when: 'past' } },
  who: keepers,
  stages: ['listed'],
  offered: ({ manager }) => manager !== undefined,
  prefill: (_state, { today }) => ({ on: today }),
  decide({ manager, checkedOn }, { on }) {
    if (!manager)
      return refuseField('App.4 3.1', 'on', 'There is nobody on this entry yet. Update the entry instead.');
    if (checkedOn && on < checkedOn)
      return refuseField('App.4 3.1', 'on', `It was checked later than that, on ${longDate(checkedOn)}.`);
    return [{ type: 'partnerChecked', on }];
  },
});

const removePartner = partnerCommand({
  name: 'removePartner',
  button: 'No longer a partner',
  about: 'It leaves the directory. Updating the entry brings it back.',
  paragraph: 'App.4 3.1',
  fields: { reason: { kind: 'text', label: 'Why?' } },
  who: keepers,
  stages: ['listed'],
  leadsTo: ['left'],
  decide: (_state, { reason }) => [{ type: 'partnerLeft', reason }],
});

function checkClock({ id, stage, checkedOn }: Partner, { settings, today }: ClockContext): readonly Clock[] {
  if (stage !== 'listed' || !checkedOn) return [];
  const months = settings.partnerCheckMonths;
  const due = addMonths(checkedOn, months);
  return [
    {
      name: 'partnerCheck',
      of: id,
      label: 'Check the directory entry',
      paragraph: 'App.4 3.1',
      due,
      state: clockState(due, today),
      explain: () =>
        `It was checked on ${longDate(checkedOn)}, and is checked again every ${count(months, 'month')}: by ${longDate(due)}.`,
    },
  ];
}

const readers: readonly Role[] = [...overseeing, 'investigator'];

/** The partner directory: one record for each organisation, begun from the list of Appendix 4 (App.4 3.1, D23). */
export const partnerStream = registerStream<PartnerStage, Partner, PartnerEvent>({
  kind: 'partner',
  thing: 'directory entry',
  stages,
  initial(id) {
    const body = startingBody(id);
    return body
      ? { id, stage: 'listed', version: 0, ...body }
      : { id, stage: 'unlisted', version: 0, name: '', kind: 'nhs' };
  },
  evolve: {
    partnerUpdated: ({ id, version }, { entry }) => ({ id, version, stage: 'listed', ...entry }),
    partnerChecked: (state, { on }) => ({ ...state, checkedOn: on }),
    partnerLeft: (state) => ({ ...state, stage: 'left' }),
  },
  commands: [updatePartner, checkPartner, removePartner],
  describe: ({ name, kind, manager, deputy, phone, email, checkedOn }) =>
    [
      { label: 'Organisation', words: name },
      { label: 'Kind', words: name === '' ? '' : partnerKinds[kind] },
      { label: 'Complaints manager', words: manager ?? '' },
      { label: 'Deputy', words: deputy ?? '' },
      { label: 'Phone', words: phone ?? '' },
      { label: 'Email', words: email ?? '' },
      { label: 'Checked with them', words: checkedOn ? longDate(checkedOn) : 'Never' },
    ].filter(({ words }) => words !== ''),
  maySee: (_state, { actor }) => readers.some((role) => rolesToRead(actor).includes(role)),
  over: ['left'],
  clocks: checkClock,
  *missing({ stage, manager, deputy }) {
    if (stage !== 'listed') return;
    if (!manager)
      yield {
        what: 'Ask who manages complaints there, and how to reach them',
        paragraph: 'App.4 3.1',
        command: 'updatePartner',
      };
    else if (!deputy) yield { what: 'Ask who deputises', paragraph: 'App.4 3.1', command: 'updatePartner' };
  },
});

/** The whole directory: what has been recorded, and the starting entry where nothing has. */
export function directoryOf(recorded: readonly Partner[]): readonly Partner[] {
  const known = new Set(recorded.map(({ id }) => id));
  const untouched = Object.keys(partnerBodies).filter((id) => !known.has(id));
  return [
    ...recorded.filter(({ stage }) => stage === 'listed'),
    ...untouched.map((id) => partnerStream.initial(id)),
  ];
}

/** Entries that were never checked, or not for longer than the setting allows. */
export function staleEntries(directory: readonly Partner[], context: ClockContext): readonly Partner[] {
  return directory.filter(
    (partner) => !partner.checkedOn || checkClock(partner, context).some(({ state }) => state === 'missed'),
  );
}
