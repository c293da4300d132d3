import { codesVersion, type Subject } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { concernOf } from '../intake/questions';
import type { Codes, MonitoringEvent } from './facts';

/** The event that keeps these codes over those the case has; the service is the concern’s unless another is given. */
export function codeAs(state: CaseState, codes: Partial<Omit<Codes, 'version'>>): MonitoringEvent {
  const { clinicalGroup, ...kept } = {
    subjects: [],
    professions: [],
    service: concernOf(state).service,
    ...state.monitoring.codes,
    ...codes,
    version: codesVersion,
  };
  // A group of clinical treatment goes with that subject.
  const isClinical = kept.subjects.includes('clinicalTreatment');
  return {
    type: 'coded',
    codes: { ...kept, ...(isClinical && clinicalGroup ? { clinicalGroup } : {}) },
  };
}

/** The one subject given when a case is closed in few taps; the others it was coded with stand beside it. */
export function codeMainly(state: CaseState, subject: Subject): MonitoringEvent {
  const coded = state.monitoring.codes?.subjects ?? [];
  return codeAs(state, { subjects: coded.includes(subject) ? coded : [subject] });
}

/** Refuses codes of a complaint that leave out what it was about or whose work (8.39). */
export function refuseCodes({
  subjects: about,
  professions: whose,
}: Pick<Codes, 'subjects' | 'professions'>) {
  if (about.length === 0) return refuseField('8.39', 'subjects', 'Choose at least one subject.');
  return whose.length === 0
    ? refuseField('8.39', 'professions', 'Choose at least one. “Nobody in particular” is an answer.')
    : undefined;
}
