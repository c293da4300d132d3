import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { isPrivateProvider } from '../../trust/services';
import { otherProcesses } from '../triage/choices';
import type { Process, ProcessRecord } from './facts';

export interface LinkedProcess extends ProcessRecord {
  readonly process: Process;
  readonly label: string;
}

/** The other processes linked to this case, at triage or since (6.1.2). */
export const linkedProcesses = ({ otherProcedures: { records } }: CaseState): readonly LinkedProcess[] =>
  (Object.keys(otherProcesses) as Process[]).flatMap((process) => {
    const record = records[process];
    return record ? [{ ...record, process, label: otherProcesses[process] }] : [];
  });

/** Is any other process linked to this case? */
export const isAnyLinked = (state: CaseState): boolean => linkedProcesses(state).length > 0;

/** Is it about a private provider working for us, whose own procedure answers it (10.2)? */
export const isForProvider = ({ intake: { concern } }: CaseState, { trust }: ClockContext): boolean =>
  isPrivateProvider(trust, concern?.service);
