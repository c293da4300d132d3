import { everyday } from './words/sayings/everyday';
import { ofCase } from './words/sayings/ofCase';
import { registers } from './words/sayings/registers';
import { isMadeOf, type Sentence } from './reading/sentence';
import type { Turning } from './state/session';
import { readCommand } from './words/spokenCommands';
import { startCommand } from './words/starting';
import { asTyped } from './words/sayings/asTyped';
import type { Apart, Handler, Means, Saying } from './words/sayings/row';

/**
 * What may be said, whatever is under way: the first row that fits answers, with the words its pattern sets apart.
 */
export const sayings: readonly Saying[] = [...everyday, ...ofCase, ...registers];

export const menu = [...sayings, ...asTyped].flatMap(([, , words]) => words ?? []);

/** “log a concern: what they said”, with the words kept to the letter. */
export const LOG_WITH_WORDS =
  /^(?:(?:hi|hiya|hello|please|can (?:you|u|i)|i(?:'d| would)? (?:want|need|like) to|need to)[\s,]+){0,3}log(?:\s+(?:(?:a|an|another|new|this|the)\s+){0,2}(?:concern|complaint|compliment|enquiry|issue))?\s*(?:[:\-\u2013\u2014,.]\s*|(?<=concern|complaint|compliment)\s+)(\S[\s\S]*)$/i;

export interface Found {
  readonly turning: Turning;
  /** It is word for word what is listed. */
  readonly listed: boolean;
  /** What it is found by. */
  readonly by: unknown;
}

function apartIn(means: Means, { said, asked, references }: Sentence): Apart | undefined {
  const [of = ''] = references;
  if (means instanceof RegExp) {
    const [found, ...apart] = means.exec(said) ?? means.exec(asked) ?? [];
    return found === undefined ? undefined : { of, words: apart };
  }
  if (means.onCase && references.length !== 1) return undefined;
  return isMadeOf(said, means) || isMadeOf(asked, means) ? { of, words: [] } : undefined;
}

export const turningTo =
  (handler: Handler, apart: Apart): Turning =>
  (desk, person, session) =>
    handler(desk, person, session, apart);

export function findCommand(sentence: Sentence): Found | undefined {
  const commands = readCommand(sentence.asked) ?? readCommand(sentence.said);
  const [of, ...others] = sentence.references;
  if (!commands || others.length > 0) return undefined;
  return {
    turning: (desk, person, session) => startCommand(desk, person, session, commands, of),
    listed: of !== undefined,
    by: commands,
  };
}

export function findSaying(sentence: Sentence): Found | undefined {
  for (const [means, handler, menu] of sayings) {
    for (const each of [means].flat() as readonly Means[]) {
      const apart = apartIn(each, sentence);
      if (apart)
        return {
          turning: turningTo(handler, apart),
          listed: sentence.asked === menu || sentence.said === menu || apart.of !== '',
          by: handler,
        };
    }
  }
  for (const [pattern, handler, menu] of asTyped) {
    const [found, ...words] = pattern.exec(sentence.typed) ?? [];
    if (found !== undefined)
      return { turning: turningTo(handler, { of: '', words }), listed: sentence.asked === menu, by: handler };
  }
  return undefined;
}
