import { complaintsStaff } from '../../roles';
import type { CaseState } from '../../machine/caseState';
import type { Fields } from '../../machine/fields';
import { caseCommand } from '../../machine/section';
import { stages } from '../../stages';
import type { Concern } from '../intake/facts';
import { ageBands } from '../intake/choices';
import { redFlags } from '../redFlags/choices';
import { concernOf, sitesToChoose } from '../intake/questions';
import { refuseAge } from '../intake/refuseAge';
import { triageFields } from './fields';
import { refuseRoute } from './refuseRoute';

/** Red flags (2.3), and what the national return counts by (KO41a): asked here where nobody knew it when it was logged. */
const notKnownAtLogging = {
  flags: {
    kind: 'choices',
    label: 'Does any of this raise…',
    hint: 'Nobody knew when it was logged. The right lead is told at once.',
    options: redFlags,
    noneLabel: 'None of these',
    standsWhere: ({ intake }: CaseState) => intake.concern !== undefined && !intake.concern.flags,
  },
  ageBand: {
    kind: 'pick',
    label: 'How old is the person it is about?',
    from: ({ intake }) => (intake.concern?.ageBand ? {} : ageBands),
    whereAny: true,
    optional: true,
    mayBeUnknown: true,
  },
  site: {
    kind: 'pick',
    label: 'Which site is it about?',
    from: (state, { trust }) => (state.intake.concern?.site ? {} : sitesToChoose(state, trust)),
    whereAny: true,
    optional: true,
    mayBeUnknown: true,
  },
} as const satisfies Fields<CaseState>;

export const triageCase = caseCommand({
  name: 'triage',
  button: 'Triage',
  about: 'Decide how this is handled. It keeps the day it reached us and the person’s own words.',
  paragraph: '8.12',
  fields: { ...triageFields, ...notKnownAtLogging },
  who: { roles: complaintsStaff },
  stages: ['toTriage'],
  leadsTo: ['enquiry', 'earlyResolution', 'closerLook', 'feedback', 'learning', 'copiedIn', 'ledElsewhere'],
  basis: ['intake', 'scope'],
  done: ({ stage }) => `Thank you. It is now: ${stages[stage]}.`,
  decide(state, { flags, ageBand, site, ...decision }) {
    const facts = {
      ...(flags ? { flags } : {}),
      ...(ageBand ? { ageBand: ageBand as Concern['ageBand'] } : {}),
      ...(site ? { site } : {}),
    };
    const refused = refuseRoute(state, decision) ?? refuseAge({ ...concernOf(state), ...facts });
    if (refused) return refused;
    return [
      ...(flags || ageBand || site ? [{ type: 'factsAdded', facts } as const] : []),
      { type: 'triaged', decision, stage: decision.route },
      { type: 'assigned', team: decision.team, ...(decision.handler ? { handler: decision.handler } : {}) },
      ...decision.otherProcesses.map(
        (process) => ({ type: 'processLinked', process, why: decision.reason }) as const,
      ),
    ];
  },
});
