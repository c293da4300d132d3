import { roles } from '../../roles';
import { unsaid, type CaseTellers } from '../../machine/telling';
import { redFlags } from './choices';
import { decideLowering } from './decideLowering';
import type { RedFlagEvent } from './facts';
import { lowerRedFlag } from './lowerRedFlag';
import { raiseRedFlag } from './raiseRedFlag';
import { recordRedFlagAction } from './recordRedFlagAction';

const flag = { kind: 'choice', label: 'Red flag', options: redFlags } as const;

export const tells: CaseTellers<RedFlagEvent> = {
  redFlagsRaised: { title: 'Raised a red flag', part: 'narrative', said: raiseRedFlag.fields },
  redFlagAccepted: { title: 'Took on a red flag', part: 'summary', said: { flag } },
  redFlagActedOn: {
    title: 'Acted on a red flag',
    part: 'narrative',
    said: { ...recordRedFlagAction.fields, flag },
  },
  loweringProposed: {
    title: 'Asked to lower a red flag',
    part: 'narrative',
    said: {
      ...lowerRedFlag.fields,
      flag,
      as: { kind: 'choice', label: 'Asked as', options: roles },
    },
  },
  loweringDecided: {
    title: ({ agreed }) => (agreed ? 'Lowered a red flag' : 'Declined to lower a red flag'),
    part: 'narrative',
    said: {
      flag,
      agreed: unsaid('its title says it'),
      reasons: decideLowering.fields.reasons,
    },
  },
};
