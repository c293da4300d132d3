import type { CaseState } from '../machine/caseState';
import type { Clock, ClockContext } from '../machine/clock';
import { knownClocks } from '../machine/clocks';
import type { Fact, ToldLine } from '../machine/telling';
import { concernFields } from '../sections/intake/fields';
import { staffExtract } from '../sections/staffConcerned/extract';
import { coverField, letterParts } from '../sections/response/choices';
import type { LetterPart } from '../sections/response/facts';
import type { FileEntry } from './fileParts';

const somebody = (label: string, ...ids: readonly (string | undefined)[]): readonly ToldLine[] =>
  [...new Set(ids)].flatMap((person) => (person ? [{ label, person }] : []));

const details = [
  'raisedBy',
  'personName',
  'affectedName',
  'relationship',
  'whyRepresented',
  'phone',
  'email',
  'address',
  'ageBand',
  'adjustments',
  'language',
  'format',
  'privacy',
] as const;

/** The person and whoever speaks for them, as the record has them after every correction. */
function theirDetails({ intake: { concern } }: CaseState): readonly ToldLine[] {
  return details.flatMap((name) => {
    const entry = concern?.[name];
    if (entry === undefined) return [];
    const { label } = concernFields[name];
    return [{ label, part: 'personalDetails' as const, ...sayDetail(name, entry) }];
  });
}

function sayDetail(name: (typeof details)[number], entry: string): Fact {
  const field = concernFields[name];
  const options: Readonly<Record<string, string>> = 'options' in field ? field.options : {};
  return { words: options[entry] ?? entry };
}

/** Everybody in it: the person, who works on it, and, for those who may know, the staff it is about. */
export function whoIsWho(state: CaseState): readonly FileEntry[] {
  const { intake, triage, enquiry, allocation, investigation, sixMonths, response, staffConcerned } = state;
  const advisers = investigation.clinicalRequests.map(({ adviser }) => adviser);
  const staff = staffConcerned.named.map(({ id, person, job }): readonly ToldLine[] => [
    { label: `Member of staff ${id} (${job})`, person, part: 'staff' },
  ]);
  return [
    {
      title: 'The people in it',
      part: 'summary',
      said: [
        ...theirDetails(state),
        ...somebody('Logged by', intake.loggedBy),
        ...somebody('Handled by', triage.handler),
        ...somebody('Colleague asked', ...enquiry.colleagues),
        ...somebody('Investigator', allocation.investigator),
        ...somebody('Asked to investigate', allocation.invited),
        ...somebody('Clinical adviser', ...advisers),
        ...somebody('Keeps oversight', sixMonths.oversight),
        ...somebody('Wrote the response', ...response.authors),
        ...staff.flat(),
      ],
    },
  ];
}

const { label: coverLabel } = coverField;

/** The letter as it stands, in its order, and the letter that goes with it. */
export function theLetter({ response: { draft, cover, sentOn } }: CaseState): readonly FileEntry[] {
  const parts = (Object.keys(letterParts) as LetterPart[]).flatMap((part): readonly ToldLine[] => {
    const words = draft[part];
    return words ? [{ label: letterParts[part], words }] : [];
  });
  const said = [...(cover ? [{ label: coverLabel, words: cover.text }] : []), ...parts];
  return said.length > 0
    ? [
        {
          title: sentOn ? 'The response as it went' : 'The response as it stands',
          part: 'investigation',
          said,
        },
      ]
    : [];
}

/** Each letter that went before the case was opened again, as it was then, from what was recorded of it (D7). */
export function lettersBefore(
  told: readonly (FileEntry & { readonly type: string })[],
): readonly FileEntry[] {
  const before: FileEntry[] = [];
  let letter: ReadonlyMap<string, ToldLine> = new Map();
  let sent: FileEntry | undefined;
  for (const entry of told) {
    if (entry.type === 'draftWritten' || entry.type === 'coverWritten')
      letter = new Map([...letter, ...entry.said.map((line) => [line.label, line] as const)]);
    if (entry.type === 'responseSent') sent = entry;
    if (entry.type !== 'caseReopened' || !sent) continue;
    const said = Object.values(letterParts).flatMap((label) => letter.get(label) ?? []);
    const cover = letter.get(coverLabel);
    before.push({
      title: 'The response before it was opened again',
      part: 'investigation',
      said: [...(cover ? [cover] : []), ...said],
      ...(sent.meta ? { meta: sent.meta } : {}),
    });
    [letter, sent] = [new Map(), undefined];
  }
  return before;
}

const states: Readonly<Record<Clock['state'], string>> = {
  running: 'Running',
  paused: 'Paused',
  met: 'Met',
  metLate: 'Met late',
  missed: 'Overdue',
  ended: 'No longer runs',
};

/** What is about somebody the case names: what they were told, what they are asked and said, and nothing else (8.31 to 8.33). */
export function ownPart(state: CaseState, personId: string): readonly FileEntry[] {
  const extract = staffExtract(state, personId);
  if (!extract) return [];
  const { job, told, toldOn, support, asked, accounts, use, comments } = extract;
  const words = (label: string, said: readonly (string | undefined)[]): readonly ToldLine[] =>
    said.flatMap((each) => (each ? [{ label, words: each }] : []));
  return [
    {
      title: 'What is about you',
      part: 'ownExtract',
      said: [
        { label: 'You are named as', words: job },
        { label: 'Told on', on: toldOn },
        ...words('What you were told', [told]),
        ...(asked ? [{ label: 'Your account is due', on: asked.dueOn }] : []),
        ...words('What you are asked', [asked?.questions]),
        ...words('Your account', accounts),
        ...words('How your account is used', [use]),
        ...comments.flatMap((comment) => [
          ...words('What you said to that', [comment.words]),
          ...words('What came of it', [comment.considered]),
        ]),
        ...words('Support for you', Object.values(support)),
      ],
    },
  ];
}

/** Every clock, with how it was worked out. */
export const everyClock = (state: CaseState, context: ClockContext): readonly FileEntry[] =>
  knownClocks(state, context).map(({ label, due, state: stands, metOn, explain, paragraph }) => ({
    title: label,
    part: 'summary',
    said: [
      { label: 'Due', on: due },
      { label: 'How it stands', words: states[stands] },
      ...(metOn ? [{ label: 'Met on', on: metOn }] : []),
      { label: 'Why', words: `${explain()} (${paragraph})` },
    ],
  }));
