import type { CaseState } from '../../machine/caseState';
import type { Fields } from '../../machine/fields';
import { factOf, inParts, type Around, type CaseTellers, type ToldLine } from '../../machine/telling';
import { stages } from '../../stages';
import { assign } from './assign';
import { heldParts } from './choices';
import { correctTriage } from './correctTriage';
import { confirmLeadHasIt } from './confirmLeadHasIt';
import type { TriageChange, TriageEvent } from './facts';
import { conversationFields, triageFields } from './fields';
import { handOverFields } from './handOver';

const corrected: Fields<CaseState> = { ...triageFields, wantsReply: correctTriage.fields.reply };

/** What each answer was at triage, and what it is now. */
function sayChange(change: TriageChange, around: Around<CaseState>): readonly ToldLine[] {
  const { decision, wantsReply } = around.before.triage;
  const before: Readonly<Record<string, unknown>> = { ...decision, wantsReply };
  return Object.entries<unknown>(change).flatMap(([name, value]) => {
    const field = corrected[name];
    if (!field || value === undefined) return [];
    const was = before[name];
    return {
      label: field.label,
      ...(was === undefined ? {} : { from: factOf(field, was, around) }),
      to: factOf(field, value, around),
    };
  });
}

export const tells: CaseTellers<TriageEvent> = {
  triaged: {
    title: 'Decided how it is handled (triage)',
    part: 'narrative',
    said: { decision: triageFields, stage: { kind: 'choice', label: 'It is now', options: stages } },
  },
  triageCorrected: {
    title: 'Corrected what was decided at triage',
    part: 'narrative',
    said: {
      change: sayChange,
      reason: correctTriage.fields.reason,
      stage: { kind: 'choice', label: 'It is now', options: stages },
    },
  },
  assigned: { title: 'Assigned the case', part: 'summary', said: assign.fields },
  caseHandedOver: {
    title: 'Handed over',
    part: 'summary',
    said: inParts(
      {
        from: { kind: 'person', label: 'From' },
        to: { kind: 'person', label: 'To' },
        parts: { kind: 'choices', label: 'What goes with it', options: heldParts },
        why: handOverFields.why,
        note: handOverFields.note,
      },
      { note: 'narrative', why: 'narrative' },
    ),
    to: ({ to }) => [to],
  },
  personSpokenTo: {
    title: 'Spoke with the person about how it is handled',
    part: 'narrative',
    said: { conversation: conversationFields },
  },
  leadConfirmed: {
    title: 'Heard from the lead organisation that it has the case',
    part: 'narrative',
    said: confirmLeadHasIt.fields,
  },
};
