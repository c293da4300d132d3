import type { CaseState } from '../../machine/caseState';
import type { Values } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import { caseCommand, defineSection } from '../../machine/section';
import { underway } from '../../stages';
import { concernOf } from '../intake/questions';
import { investigating } from '../shared/investigating';
import { workOn } from '../investigation/issueWork';
import type { Issue } from '../scope/facts';
import { pickIssue, coveredIssues } from '../scope/questions';

/** What can help when something went wrong (8.28). */
export const remedies = {
  apology: 'An apology that means something',
  reconsider: 'Look at a decision again',
  expedite: 'Speed something up',
  changePolicy: 'Change how we work, so that it does not happen again',
  other: 'Something else',
} as const;

/** The issues upheld in whole or in part: each is owed a remedy (8.27). */
export const upheldIssues = (state: CaseState): readonly Issue[] =>
  coveredIssues(state).filter(({ id }) =>
    ['upheld', 'partlyUpheld'].includes(workOn(state, id).outcome ?? ''),
  );

const remedyFields = {
  issue: {
    kind: 'pick',
    label: 'Which issue does it put right?',
    from: (state: CaseState) => pickIssue(upheldIssues(state)),
  },
  impact: { kind: 'longText', label: 'What did it do to the person?' },
  remedy: { kind: 'choice', label: 'What kind of remedy?', options: remedies },
  what: { kind: 'longText', label: 'What exactly will be done?' },
  putsRight: { kind: 'yesNo', label: 'Does that put the matter right?' },
  discussedWith: {
    kind: 'choices',
    label: 'Who was it discussed with?',
    hint: 'Where the matter itself cannot be put right, it is decided with the person and with staff.',
    options: { person: 'The person', staff: 'The staff it concerns' },
  },
  owner: { kind: 'person', label: 'Who will do it?' },
  due: { kind: 'date', label: 'By when?', when: 'future' },
} as const;

type Agreed = Values<typeof remedyFields>;

export interface RemedyEvent {
  readonly type: 'remedyAgreed';
  readonly agreed: Agreed;
}

export interface Remedy {
  readonly agreed: readonly Agreed[];
}

/** The remedies agreed for an issue, in the order they were. */
export const remediesOf = ({ remedy }: CaseState, issueId: string): readonly Agreed[] =>
  remedy.agreed.filter(({ issue }) => issue === issueId);

const withoutRemedy = (state: CaseState): readonly Issue[] =>
  upheldIssues(state).filter(({ id }) => remediesOf(state, id).length === 0);

const agreeRemedy = caseCommand({
  name: 'agreeRemedy',
  button: 'Agree a remedy',
  about:
    'For an issue that was upheld: what it did to the person, and how it is put right. It becomes an action.',
  paragraph: '8.27',
  fields: remedyFields,
  who: investigating,
  stages: underway,
  offered: (state) => upheldIssues(state).length > 0,
  prefill: (state) => ({
    issue: (withoutRemedy(state)[0] ?? upheldIssues(state)[0])?.id,
    impact: state.engagement.agreed?.effect ?? concernOf(state).effect,
  }),
  done: () => 'Recorded. It is an action now, and its owner has been told.',
  decide(_state, agreed) {
    const { issue, what, owner, due, putsRight, discussedWith } = agreed;
    if (!putsRight && !(discussedWith.includes('person') && discussedWith.includes('staff')))
      return refuseField(
        '8.27',
        'discussedWith',
        'It cannot put the matter right, so what else would help is decided with the person and with the staff it concerns. Speak with both first.',
      );
    return [
      { type: 'remedyAgreed', agreed },
      { type: 'actionAdded', what, owner, due, because: 'remedy', issue },
    ];
  },
});

export const remedy = defineSection<'remedy', RemedyEvent>({
  name: 'remedy',
  initial: { agreed: [] },
  evolve: {
    remedyAgreed: (slice, { agreed }) => ({ agreed: [...slice.agreed, agreed] }),
  },
  commands: [agreeRemedy],
  *missing(state) {
    for (const { id } of underway.includes(state.stage) ? withoutRemedy(state) : [])
      yield {
        what: `Agree a remedy for issue ${id}: it was upheld`,
        paragraph: '8.27',
        command: 'agreeRemedy',
        blocks: 'draft',
      };
  },
});
