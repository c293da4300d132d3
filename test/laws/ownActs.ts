import { all, before, firstWrong, last, type Did, type Life, type Name, type Oracle } from './life';

/** Whose act is decided on, as events that came before the decision; the last of each kind counts, or every one. */
type Decided = (life: Life, event: Did<Name>) => readonly (Did<Name> | undefined)[];

/** L32: nobody approves, checks or signs their own act. */
const decisions: Partial<Record<Name, Decided>> = {
  responseApproved: (then, event) => {
    const round = afterReopening(then);
    const isFirst = event.type === 'responseApproved' && event.step === 'teamCheck';
    return [...all(round, 'draftWritten', 'draftSubmitted'), ...(isFirst ? [] : all(round, 'coverWritten'))];
  },
  extensionDecided: (then) => [last(then, 'extensionAsked')],
  pauseDecided: (then) => [last(then, 'pauseAsked')],
  involvementDecided: (then) => [last(then, 'involvementDeclared')],
  bestInterestsDecided: (then) => [last(then, 'bestInterestsDoubted')],
  loweringDecided: (then) => [last(then, 'loweringProposed')],
  endingDecided: (then) => [last(then, 'endingAsked')],
  leadDecided: (then) => [last(then, 'leadProposed')],
  whyNotAgreed: (then, event) =>
    event.type === 'whyNotAgreed'
      ? event.staff.map((staff) =>
          all(then, 'staffNotTold', 'useNotShown', 'staffRemoved')
            .filter((whyNot) => whyNot.staff === staff)
            .at(-1),
        )
      : [],
};

const afterReopening = (life: Life): Life => {
  const reopened = last(life, 'caseReopened')?.meta.seq ?? 0;
  return { ...life, events: life.events.filter(({ meta }) => meta.seq > reopened) };
};

export const neverTheirOwn: Oracle = (life) =>
  firstWrong(life.events, ({ event, meta }) => {
    const decidedOn = decisions[event.type];
    if (!decidedOn) return undefined;
    const told: Did<Name> = { ...event, meta };
    const own = decidedOn(before(life, told), told).find((act) => act?.meta.by === meta.by);
    return own && `${event.type} by the same person as ${own.type}`;
  });
