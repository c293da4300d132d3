import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { serviceOf } from '../../trust/services';
import { concernOf } from '../intake/questions';
import { hearing } from '../shared/who';
import { materials } from './choices';

const isMaterial = (key: string): key is keyof typeof materials => Object.hasOwn(materials, key);

export const offerMaterial = caseCommand({
  name: 'offerMaterial',
  button: 'Record a leaflet offered',
  about: 'Easy read, for young people, or in their language: what suits the person.',
  paragraph: '8.3',
  fields: {
    materials: {
      kind: 'picks',
      label: 'What was offered?',
      from(state: CaseState, { trust }) {
        const own = serviceOf(trust, concernOf(state).service)?.leaflet;
        return own ? { ...materials, [own]: `${materials[own]} (meant for this service)` } : materials;
      },
    },
    on: { kind: 'date', label: 'When was it offered?', when: 'past' },
  },
  who: hearing,
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  done: () => 'Recorded: what was offered.',
  decide(_state, { on, ...offer }) {
    const offered = offer.materials.filter(isMaterial);
    return offered.length === 0
      ? refuseField('8.3', 'materials', 'Choose what was offered.')
      : [{ type: 'materialOffered', materials: offered, on }];
  },
});
