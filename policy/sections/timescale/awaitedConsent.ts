import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { ConsentStatus } from '../consent/facts';
import { consentStatus } from '../consent/questions';

const answers: readonly ConsentStatus[] = ['received', 'refused', 'withdrawn'];

/** What the person was asked to let us share with each partner, and when they answered (App.4 4.4). */
const sharing = ({ joint }: CaseState) =>
  joint.partners
    .filter(({ steps }) => steps.consentAsked && !steps.declined && !steps.withdrew)
    .map(({ steps }) => steps.consentGiven ?? steps.consentRefused);

/** Is consent awaited, for which the clock may stop: to a representative (4.2), or to share with a partner? */
export const consentAwaited = (state: CaseState): boolean =>
  consentStatus(state) === 'requested' || sharing(state).includes(undefined);

/** London date on which the last consent that was asked for was given, refused or taken back; undefined while one is awaited. */
export function consentAnsweredOn(state: CaseState): LondonDate | undefined {
  if (consentAwaited(state)) return undefined;
  const own = answers.includes(consentStatus(state)) ? state.consent.on : undefined;
  return [own, ...sharing(state)]
    .flatMap((on) => on ?? [])
    .sort()
    .at(-1);
}
