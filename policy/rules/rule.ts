/** `core`: the bot decides or enforces it. `supporting`: it records, prompts or drafts. `context`: cited only. */
export type Mark = 'core' | 'supporting' | 'context';

/** The later work that a rule waits for. */
export type Later = 'cards' | 'reminders' | 'reports';

/** One rule of the policy, in our own words: what the bot guarantees. Tests name it by its id. */
export interface Rule {
  readonly id: string;
  /** Where the policy asks for it, as commands cite it. */
  readonly paragraphs: readonly string[];
  readonly mark: Mark;
  readonly says: string;
  readonly later?: Later;
  /** Why no test proves a supporting rule. */
  readonly whyNot?: string;
}

type Rest = Pick<Rule, 'later' | 'whyNot'>;

/** A line of a table of rules. More than one paragraph is written with commas between. */
const line =
  (mark: Mark) =>
  (id: string, paragraphs: string, says: string, rest: Rest = {}): Rule => ({
    id,
    paragraphs: paragraphs.split(', '),
    mark,
    says,
    ...rest,
  });

export const core = line('core');
export const supporting = line('supporting');
export const context = line('context');
