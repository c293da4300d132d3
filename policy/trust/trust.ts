import { z } from 'zod';
import { partnerKinds, type PartnerKind } from '../machine/registers';

/** The nine areas that complaints are counted under in the national return (KO41a, section 5). Keys are kept for good. */
export const serviceAreas = {
  ambulance: 'Ambulance',
  inpatient: 'Inpatient',
  outpatient: 'Outpatient',
  emergency: 'Emergency',
  otherCommunity: 'Other community healthcare',
  commissioning: 'Commissioning',
  mentalHealth: 'Mental health',
  maternity: 'Maternity',
  other: 'Other',
} as const;

const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) => z.enum(Object.keys(words) as K[]);

// NB: each message ends the sentence “… has to be”; `faultsIn` begins it and says what stands there instead.
const text = (what: string, most = 200) => {
  const error = `${what} (at most ${most} characters)`;
  return z.string(error).max(most, error).regex(/\S/, error);
};
const phone = z.string('a phone number').regex(/^[\d +()-]{3,25}$/, 'a phone number');
const email = z.email('an email address');
const page = z.url({ protocol: /^https$/, error: 'a whole web address, such as https://example.org/' });
const address = z
  .array(text('a line of an address'), 'a list with the lines of an address')
  .min(1, 'a list with the lines of an address');
const key = z
  .string('a key')
  .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'a key: letters and figures without a space, a small letter first');
const yes = z.literal(true, 'true, or left out');
const group = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape, { error: 'a group of entries' });

const name = text('a name', 100);

const office = group({ name, address, phone, email, hours: text('opening hours'), website: page });

/** A body that looks at it when our answer does not satisfy (8.34, 8.35A). */
const independent = group({ name, address, phone, website: page, timeLimit: text('a time limit in words') });

const service = group({
  key,
  name,
  area: keysOf(serviceAreas),
  sites: z.array(name, 'a list of sites').optional(),
  /** A role of the procedure, or somebody’s id in the directory. */
  manager: text('a role, or an id in the directory', 100).optional(),
  /** What suits the people of this service first (section 12). */
  leaflet: z.enum(['standard', 'easyRead', 'camhs']).optional(),
  /** A private provider’s, which answers for itself (10.2); or the answer where nobody knows which it is. */
  is: z.enum(['privateProvider', 'notKnown']).optional(),
});

const partnerBody = group({
  key,
  name,
  kind: keysOf<PartnerKind>(partnerKinds),
  /** The protocol lists our own Trust among its partners. */
  us: yes.optional(),
});

const several = <T extends z.ZodType>(each: T, most: number) => {
  const error = `a list of 1 to ${most}`;
  return z.array(each, error).min(1, error).max(most, error);
};

/** What is the Trust’s own: names, addresses, services, bodies. Data, and no code names one of them. */
export const trustSchema = group({
  name,
  /** As Teams shows it. */
  shortName: text('a short name', 32),
  website: page,
  privacyPage: page,
  termsPage: page,
  logo: text('where the logo is kept').optional(),
  pals: office,
  complaintsTeam: office,
  /** Independent help with complaints (2.3, 8.29). */
  advocacy: group({ name, phone, website: page }),
  /** The Integrated Care Board: it pays for our services (11.1). */
  commissioner: group({ name, address, phone, email, website: page }),
  crisisLine: group({ name, phone, hours: text('opening hours') }),
  /** Teams of ours that take what is no complaint (3.5). */
  otherTeams: group({ employment: name, informationRights: name }),
  /** By its part in the law: the Ombudsman for health, the one for social care, the Commission for the Mental Health Act. */
  whereToTurn: group({ phso: independent, lgsco: independent, cqc: independent }),
  /** What those who sign are called. */
  signatories: group({ chiefExecutive: name, deputyChiefExecutive: name }),
  services: several(service, 60),
  partnerBodies: several(partnerBody, 60),
});

type Kept<T> = T extends readonly (infer E)[]
  ? readonly Kept<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Kept<T[K]> }
    : T;

export type Trust = Kept<z.infer<typeof trustSchema>>;
export type TrustService = Trust['services'][number];
export type ServiceArea = TrustService['area'];
