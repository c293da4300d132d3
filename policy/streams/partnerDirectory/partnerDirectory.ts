import { longDate } from '../../calendar/dates';
import { registerStream } from '../../machine/registerStream';
import { partnerKinds } from '../../machine/registers';
import { overseeing, rolesToRead, type Role } from '../../roles';
import { checkPartner } from './checkPartner';
import { stages } from './choices';
import { checkClock } from './clocks';
import type { Partner, PartnerEvent, PartnerStage } from './facts';
import { beginEntry } from './questions';
import { removePartner } from './removePartner';
import { updatePartner } from './updatePartner';
import { tells } from './told';

const readers: readonly Role[] = [...overseeing, 'investigator'];

/** The partner directory: one record for each organisation, begun from the Trust’s list (Appendix 4 in the policy’s; App.4 3.1, D23). */
export const partnerStream = registerStream<PartnerStage, Partner, PartnerEvent>({
  kind: 'partner',
  revision: 1,
  thing: 'directory entry',
  stages,
  initial: beginEntry,
  evolve: {
    partnerUpdated: ({ id, version }, { entry }) => ({ id, version, stage: 'listed', ...entry }),
    partnerChecked: (state, { on }) => ({ ...state, checkedOn: on }),
    partnerLeft: (state, { was }) => ({ ...state, ...was, stage: 'left' }),
  },
  tells,
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
