import { isBlank, notKnown, wordsOf } from '../../policy/machine/fields';
import type { Draft } from '../state/draft';
import { tellsOfFraming, withoutFraming } from '../reading/framing';
import { withWishes } from '../reading/wishes';

const withoutSign = (part: string): string => part.replace(/(?:\s[–—-]|[:;,])$/, '');

/**
 * Lines in which staff only hand on what somebody wrote never stand as that person’s words: what they tell is kept as
 * staff noted it.
 */
export function keepFraming(before: Pick<Draft, 'entries'> | undefined, draft: Draft): Draft {
  const all = wordsOf(draft.entries.words);
  const stood = wordsOf(before?.entries.words);
  if (draft.command !== 'logConcern' || all === stood) return draft;
  const added = stood !== '' && all.startsWith(`${stood}\n\n`) ? all.slice(stood.length + 2) : all;
  const { told, framing } = withoutFraming(added);
  if (framing.length === 0) return draft;
  const telling = framing.filter(tellsOfFraming).map((each) => withoutSign(each.trim()));
  const notes = withWishes(wordsOf(draft.entries.staffNote), telling);
  return {
    ...draft,
    framing: framing.join('\n'),
    entries: {
      ...draft.entries,
      words: `${all.slice(0, all.length - added.length)}${told}`,
      ...(telling.length > 0 ? { staffNote: notes } : {}),
    },
  };
}

const withoutPart = (note: string, part: string): string =>
  note === part ? '' : note.replace(`; ${part}`, '').replace(`${part}; `, '');

/** A doubt that staff noted goes once what it was about has a certain answer. */
export function settleDoubts(draft: Draft): Draft {
  const { doubts = [], entries } = draft;
  const inPlace = (name: string): readonly (string | undefined)[] => [
    notKnown,
    ...doubts.filter(({ of }) => of === name).map(({ left }) => left),
  ];
  const settled = doubts.filter(
    ({ of }) => !isBlank(entries[of]) && !inPlace(of).includes(wordsOf(entries[of])),
  );
  if (settled.length === 0) return draft;
  const note = settled.reduce((rest, { said }) => withoutPart(rest, said), wordsOf(entries.staffNote));
  const { staffNote: _noted, ...others } = entries;
  return {
    ...draft,
    doubts: doubts.filter((each) => !settled.includes(each)),
    entries: note === '' ? others : { ...others, staffNote: note },
  };
}
