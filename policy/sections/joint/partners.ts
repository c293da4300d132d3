import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { partnerKinds, type Registers } from '../../machine/registers';
import { caseCommand } from '../../machine/section';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { jointStages, named, team } from './choosing';
import { partnerSteps, us, type PartnerStep } from './facts';
import { activePartners, mayShareWith } from './questions';

const another = 'another';
// NB: the directory lists every body of the protocol, our own Trust among them.
const ourEntry = 'hpft';

const notOnIt = ({ joint: { partners } }: CaseState, registers: Registers) =>
  registers.partners().filter(({ id }) => id !== ourEntry && !partners.some((partner) => partner.id === id));

const addPartner = caseCommand({
  name: 'addPartner',
  button: 'Involve an organisation',
  about:
    'We look into it together and the person gets one response. Nothing personal goes to them until the person agrees.',
  paragraph: '8.35B',
  fields: {
    organisation: {
      kind: 'pick',
      label: 'Which organisation?',
      from: (state: CaseState, registers) => ({
        ...Object.fromEntries(notOnIt(state, registers).map(({ id, name }) => [id, name])),
        [another]: 'One that is not listed',
      }),
    },
    name: { kind: 'text', label: 'Its name', onlyIf: { field: 'organisation', is: [another] } },
    kind: {
      kind: 'choice',
      label: 'What kind of organisation is it?',
      options: partnerKinds,
      onlyIf: { field: 'organisation', is: [another] },
    },
    part: { kind: 'longText', label: 'Which part of it is theirs?' },
  },
  who: team,
  stages: jointStages,
  basis: ['joint'],
  decide(state, { organisation, name, kind, part }, { registers }) {
    const listed = notOnIt(state, registers).find(({ id }) => id === organisation);
    if (listed) return [{ type: 'partnerAdded', id: listed.id, name: listed.name, kind: listed.kind, part }];
    const { partners } = state.joint;
    const typed = (name ?? '').trim();
    if (partners.some((partner) => partner.name.toLowerCase() === typed.toLowerCase()))
      return refuseField('8.35B', 'name', 'That organisation is on the case already.');
    return [
      {
        type: 'partnerAdded',
        id: `other${partners.length + 1}`,
        name: typed,
        kind: kind ?? 'independent',
        part,
      },
    ];
  },
});

/** The next step to record, and the organisations it is open with. */
function nextStep(state: CaseState): { readonly step: PartnerStep; readonly partners: string } {
  const partners = activePartners(state);
  const without = (step: PartnerStep) => partners.filter(({ steps }) => !steps[step]).map(({ id }) => id);
  const unshared = partners.filter((partner) => !mayShareWith(partner)).map(({ id }) => id);
  const [untold, unsaid] = [without('notified'), without('toldPerson')];
  if (untold.length > 0) return { step: 'notified', partners: untold.join(',') };
  if (unshared.length > 0) return { step: 'consentGiven', partners: unshared.join(',') };
  return { step: 'toldPerson', partners: [...(state.joint.toldPersonOn ? [] : [us]), ...unsaid].join(',') };
}

const recordPartnerStep = caseCommand({
  name: 'recordPartnerStep',
  button: 'Record a partner step',
  about:
    'Told, joined, consent to share, the person told that it is handled together. One entry can cover several of them.',
  paragraph: 'App.4 4.4',
  fields: {
    partners: {
      kind: 'picks',
      label: 'Which organisations?',
      // One that declined or left may come back, so all of them are here.
      from: ({ joint }: CaseState) => ({ [us]: 'Our Trust', ...named(joint.partners) }),
    },
    step: {
      kind: 'choice',
      label: 'What happened?',
      options: { ...partnerSteps, toldPerson: 'The person was told that it is handled together' },
    },
    on: { kind: 'date', label: 'When?', when: 'past' },
    note: { kind: 'text', label: 'How, and who said so?' },
  },
  who: team,
  stages: jointStages,
  offered: ({ joint }) => joint.partners.length > 0,
  prefill: (state, { today }) => ({ ...nextStep(state), on: today }),
  decide(state, { partners, step, on, note }) {
    if (partners.length === 0)
      return refuseField('App.4 4.4', 'partners', 'Choose at least one organisation.');
    if (partners.includes(us) && step !== 'toldPerson')
      return refuseField(
        'App.4 4.4',
        'partners',
        'That is a step of another organisation. Leave our own Trust out.',
      );
    return (
      refuseBeforeReceipt(state, 'App.4 4.4', 'on', on) ??
      partners.map((partner) => ({ type: 'partnerStepTaken' as const, partner, step, on, note }))
    );
  },
});

export const partnerCommands = [addPartner, recordPartnerStep];
