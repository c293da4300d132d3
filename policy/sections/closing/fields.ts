import type { Subject } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import { codeMainly } from '../monitoring/coding';
import { subjectField } from '../monitoring/fields';

export const staff = { roles: complaintsStaff, relations: ['handler'] } as const;

export const subject = { ...subjectField, optional: true } as const;

/** The subject, where one was given, as the event that codes it. */
export const codeIfGiven = (state: CaseState, about?: Subject) => (about ? [codeMainly(state, about)] : []);
