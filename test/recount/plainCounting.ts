import { after, answersOf, complaintOn, number, told, type Entry, type Story } from '../doors/aStory';
import { period, TODAY } from './exportedYear';

/** The end of what has none yet: after every day that is asked for. */
const yetToCome = '2028-01-01';

export const within = (
  day: string | undefined,
  { from, to }: { from: string; to: string } = period,
): boolean => day !== undefined && from <= day && day <= to;

/** What a case was about, as it was coded, or else as it was logged. */
export const codesOf = (
  story: Story,
): { service: string; subjects: readonly string[]; professions: readonly string[] } => {
  const concern = told(story.entries[0], 'concern');
  const codes = story.last('coded')?.codes as
    { service?: string; subjects?: string[]; professions?: string[] } | undefined;
  return {
    service: codes?.service ?? concern.service ?? '',
    subjects: codes?.subjects ?? [concern.subject ?? ''],
    professions: codes?.professions ?? [],
  };
};

/** Findings where every issue has one, else as it was coded. */
export function outcomeOf(story: Story): string | undefined {
  const found = new Map(
    story.all('findingRecorded').map((entry) => [String(entry.issue), told(entry, 'finding').outcome]),
  );
  const all = new Set(found.values());
  if (all.size > 0) return all.size > 1 ? 'partlyUpheld' : [...all][0];
  return told(story.last('coded'), 'codes').outcome;
}

/** The day it ended: withdrawals on their own day, all else when it was recorded. */
export const endedOn = (story: Story): string | undefined => story.last('caseClosed')?.on;

interface Turn {
  readonly number: number;
  readonly came: string;
  readonly answered?: string;
  readonly first: string;
  readonly due: string;
  /** The day that was missed and is kept so: what was entered late, and nobody has accepted. */
  readonly missed?: string;
}

const stopsIn = (story: Story, round: number): readonly (readonly [string, string])[] => {
  const ofRound = (entry: Entry, field: string): boolean => Number(told(entry, field).round) === round;
  const kept = [
    ...story
      .all('clockPaused')
      .map((entry, at) => ({ entry, field: 'pause', ended: story.all('clockRestarted')[at] })),
    ...story
      .all('holdPlaced')
      .map((entry, at) => ({ entry, field: 'hold', ended: story.all('holdEnded')[at] })),
  ];
  return kept
    .filter(({ entry, field }) => ofRound(entry, field))
    .map(({ entry, field, ended }) => [told(entry, field).from ?? '', ended?.on ?? yetToCome]);
};

/** Each time it had to be answered: as it came, and after each time it was opened again. */
export function turnsOf(story: Story): readonly Turn[] {
  if (complaintOn(story) === undefined) return [];
  const begins = [
    story.cameOn,
    ...story.all('caseReopened').map((entry) => told(entry, 'request').receivedOn ?? ''),
  ];
  return begins.map((came, at) => {
    const round = at + 1;
    const first = after(came, at === 0 ? 35 : 60, stopsIn(story, round));
    const longer = story
      .all('extensionDecided')
      .flatMap(({ approved }, index) => {
        const asked = told(story.all('extensionAsked')[index], 'extension');
        return approved === true && asked.answer === 'agreed' && Number(asked.round) === round
          ? [asked.until ?? '']
          : [];
      })
      .at(-1);
    const answered = answersOf(story)[at];
    const clock = round === 1 ? 'response' : 'reopened';
    const kept = story.all('missKept').find((entry) => told(entry, 'miss').clock === clock);
    const missed = kept && story.all('lateEntriesAccepted').length === 0 ? told(kept, 'miss').due : undefined;
    return {
      number: round,
      came,
      first,
      due: longer && longer > first ? longer : first,
      ...(answered ? { answered } : {}),
      ...(missed ? { missed } : {}),
    };
  });
}

/** Answers that could be judged in the period, and whether each was in time or within more time that was agreed. */
export const judgedIn = (
  stories: readonly Story[],
): readonly { story: Story; turn: Turn; inTime: boolean }[] =>
  stories.flatMap((story) =>
    turnsOf(story).flatMap((turn) => {
      const { answered, due, missed } = turn;
      if (!within(answered ?? missed ?? due)) return [];
      if (missed !== undefined) return [{ story, turn, inTime: false }];
      if (answered !== undefined) return [{ story, turn, inTime: answered <= due }];
      const ended = endedOn(story);
      return (ended !== undefined && ended >= turn.came && ended <= due) || due >= TODAY
        ? []
        : [{ story, turn, inTime: false }];
    }),
  );

/** Each action with what became of it. */
export const actionsOf = (
  story: Story,
): readonly { added: string; due: string; done?: string; dropped: boolean; organisation?: string }[] =>
  story.all('actionAdded').map((entry, at) => {
    const own = (type: string): Entry | undefined =>
      story.all(type).find(({ action }) => action === String(at + 1));
    const changed = story.all('actionChanged').filter(({ action }) => action === String(at + 1));
    const done = own('actionDone');
    return {
      added: entry.on,
      due: String(changed.at(-1)?.due ?? entry.due),
      ...(done ? { done: told(done, 'said').on ?? '' } : {}),
      dropped: own('actionDropped') !== undefined,
      ...(told(entry, 'said').organisation ? { organisation: told(entry, 'said').organisation ?? '' } : {}),
    };
  });

/** Was it open, and not answered this time, at the end of a day? */
export const waitedOn = (story: Story, day: string): boolean => {
  const since = complaintOn(story);
  const ended = endedOn(story);
  const again = story.all('caseReopened').at(-1)?.on;
  const isOver =
    ended !== undefined && ended <= day && !(again !== undefined && again > ended && again <= day);
  return (
    since !== undefined &&
    since <= day &&
    !isOver &&
    turnsOf(story).some(({ came, answered }) => came <= day && !(answered !== undefined && answered <= day))
  );
};

export const daysBetween = (from: string, to: string): number => number(to) - number(from);

export const tallied = (all: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const each of all) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};
