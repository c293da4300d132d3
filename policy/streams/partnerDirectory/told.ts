import type { Tellers } from '../../machine/telling';
import { checkPartner } from './checkPartner';
import { entryFields } from './choices';
import type { Partner, PartnerEvent } from './facts';
import { removePartner } from './removePartner';

export const tells: Tellers<PartnerEvent, Partner> = {
  partnerUpdated: { title: 'Updated the entry', said: { entry: entryFields } },
  partnerChecked: { title: 'Checked the entry with them', said: checkPartner.fields },
  partnerLeft: {
    title: 'Took it off the directory',
    said: { reason: removePartner.fields.reason, was: { name: entryFields.name, kind: entryFields.kind } },
  },
};
