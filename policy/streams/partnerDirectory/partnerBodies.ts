import type { PartnerKind } from '../../machine/registers';
import type { Partner } from './facts';

interface StartingBody {
  readonly name: string;
  readonly kind: PartnerKind;
}

/** The organisations that Appendix 4 lists. Names may have changed since, so each entry can be edited (D23). */
export const partnerBodies = {
  eastAndNorthHerts: { name: 'East and North Hertfordshire NHS Trust (ENHT)', kind: 'nhs' },
  hertsAndWestEssexIcb: {
    name: 'Hertfordshire and West Essex Integrated Care Board (ICB)',
    kind: 'commissioner',
  },
  eastOfEnglandAmbulance: { name: 'East of England Ambulance Service NHS Trust', kind: 'nhs' },
  hertsCommunity: { name: 'Hertfordshire Community NHS Trust (HCT)', kind: 'nhs' },
  adultCareServices: { name: 'Hertfordshire County Council Adult Care Services (ACS)', kind: 'socialCare' },
  spectrum: { name: 'Spectrum drug and alcohol recovery services (CGL)', kind: 'independent' },
  hpft: { name: 'Hertfordshire Partnership University NHS Foundation Trust (HPFT)', kind: 'nhs' },
  isabelHospice: { name: 'Isabel Hospice', kind: 'independent' },
  hertsUrgentCare: { name: 'Herts Urgent Care', kind: 'independent' },
  pohwer: { name: 'POhWER (advocacy)', kind: 'independent' },
  westHerts: { name: 'West Hertfordshire Hospitals NHS Trust', kind: 'nhs' },
  nhsEngland: { name: 'NHS England', kind: 'nhs' },
} as const satisfies Readonly<Record<string, StartingBody>>;

const startingBody = (id: string): StartingBody | undefined =>
  Object.hasOwn(partnerBodies, id) ? partnerBodies[id as keyof typeof partnerBodies] : undefined;

/** An entry before anything is recorded of it: as Appendix 4 lists it, or empty. */
export function beginEntry(id: string): Partner {
  const body = startingBody(id);
  return body
    ? { id, stage: 'listed', version: 0, ...body }
    : { id, stage: 'unlisted', version: 0, name: '', kind: 'nhs' };
}
