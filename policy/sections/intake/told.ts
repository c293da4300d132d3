import type { Part } from '../../machine/partsOfCase';
import type { CaseState } from '../../machine/caseState';
import type { Fields } from '../../machine/fields';
import { factOf, inParts, type Around, type CaseTellers, type ToldLine } from '../../machine/telling';
import type { Concern, IntakeEvent } from './facts';
import { concernFields } from './fields';
import { recordReassurance } from './recordReassurance';

/** What of a concern is for other readers than what was said (7.1). */
const elsewhere: Readonly<Partial<Record<keyof Concern, Part>>> = {
  service: 'summary',
  site: 'summary',
  channel: 'summary',
  receivedOn: 'summary',
  raisedBy: 'personalDetails',
  personName: 'personalDetails',
  phone: 'personalDetails',
  email: 'personalDetails',
  address: 'personalDetails',
  affectedName: 'personalDetails',
  relationship: 'personalDetails',
  whyRepresented: 'personalDetails',
  consent: 'personalDetails',
  ageBand: 'personalDetails',
  adjustments: 'personalDetails',
  language: 'personalDetails',
  format: 'personalDetails',
  privacy: 'personalDetails',
};

const asked = { ...concernFields, site: { kind: 'text', label: 'Which site is it about?' } } as const;
const fields: Fields<CaseState> = asked;

/** What each answer was, and what it is now. */
function sayChange(change: Partial<Concern>, around: Around<CaseState>): readonly ToldLine[] {
  const { concern } = around.before.intake;
  return Object.entries<unknown>(change).flatMap(([name, value]) => {
    const field = fields[name];
    if (!field || value === undefined) return [];
    const [was, part] = [concern?.[name as keyof Concern], elsewhere[name as keyof Concern]];
    return {
      label: field.label,
      ...(part ? { part } : {}),
      ...(was === undefined ? {} : { from: factOf(field, was, around) }),
      to: factOf(field, value, around),
    };
  });
}

export const tells: CaseTellers<IntakeEvent> = {
  concernLogged: {
    title: 'Logged the concern',
    on: ({ concern }) => concern.receivedOn,
    part: 'narrative',
    said: { concern: inParts(asked, elsewhere) },
  },
  recordCorrected: {
    title: 'Corrected the record',
    part: 'narrative',
    said: { change: sayChange, reason: { kind: 'text', label: 'Why is it being corrected?' } },
  },
  factsAdded: {
    title: 'Added what was not known when it was logged',
    part: 'summary',
    said: { facts: inParts({ ageBand: asked.ageBand, site: asked.site, flags: asked.flags }, elsewhere) },
  },
  clocksUntold: {
    title: 'Some days it is due by could not be told',
    part: 'summary',
    said: { listEnds: { kind: 'date', label: 'The list of bank holidays ends on' } },
  },
  personReassured: {
    title: 'Told the person that their care will not be affected',
    part: 'narrative',
    said: recordReassurance.fields,
  },
};
