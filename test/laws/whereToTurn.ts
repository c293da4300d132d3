import { defaultTrust } from '../../policy/trust/defaultTrust';
import { all, before, firstWrong, type Life, type Oracle } from './life';

const isMentalHealthAct = (life: Life): boolean =>
  all(life, 'triaged', 'triageCorrected')
    .map((event) => (event.type === 'triaged' ? event.decision : event.change).mentalHealthAct)
    .filter((said) => said !== undefined)
    .at(-1)?.length !== 0;

const careOf = (life: Life): string | undefined =>
  all(life, 'triaged', 'triageCorrected')
    .flatMap((event) => (event.type === 'triaged' ? event.decision : event.change).care ?? [])
    .at(-1);

/** Does an organisation of social care take part, and has stayed in all along? */
const isWithSocialCare = (life: Life): boolean =>
  all(life, 'partnerAdded').some(
    ({ kind, id }) =>
      kind === 'socialCare' &&
      !all(life, 'partnerLate').some(({ partner }) => partner === id) &&
      !all(life, 'partnerStepTaken').some(
        ({ partner, step }) => partner === id && (step === 'declined' || step === 'withdrew'),
      ),
  );

/** L15: what the response says of the ombudsmen and the Care Quality Commission follows the facts when it goes. */
export const toldWhereToTurn: Oracle = (life) =>
  firstWrong(all(life, 'responseSent'), (sent) => {
    const then = before(life, sent);
    const text =
      all(then, 'draftWritten')
        .flatMap(({ parts }) => parts.ombudsman ?? [])
        .at(-1) ?? '';
    const care = careOf(then);
    const { phso, lgsco, cqc } = defaultTrust.whereToTurn;
    const needed = [
      ...(care === 'social' ? [] : [phso]),
      ...(care === 'social' || care === 'both' || isWithSocialCare(then) ? [lgsco] : []),
      ...(isMentalHealthAct(then) ? [cqc] : []),
    ];
    const leftOut = needed.find(({ name }) => !text.includes(name));
    return leftOut && `the response went without naming ${leftOut.name}`;
  });
