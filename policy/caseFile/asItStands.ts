import type { CaseState } from '../machine/caseState';
import type { Clock, ClockContext } from '../machine/clock';
import { knownClocks } from '../machine/clocks';
import type { Fact, ToldLine } from '../machine/telling';
import { notKnownYet } from '../machine/fields';
import { longDate } from '../calendar/dates';
import { relationships } from '../sections/intake/choices';
import { concernFields } from '../sections/intake/fields';
import { gets, partsOnCase, waysToReach, whoAgrees, whyEnded } from '../sections/people/choices';
import type { OnCase, WayHeld } from '../sections/people/facts';
import { whomItIsAbout } from '../sections/people/questions';
import { staffExtract } from '../sections/staffConcerned/extract';
import { coverField, letterParts } from '../sections/response/choices';
import type { LetterPart } from '../sections/response/facts';
import type { FileEntry } from './fileParts';

const somebody = (label: string, ...ids: readonly (string | undefined)[]): readonly ToldLine[] =>
  [...new Set(ids)].flatMap((person) => (person ? [{ label, person }] : []));

/** What is on record of whoever complains, besides who they are and how they are reached. */
const needs = ['whyRepresented', 'ageBand', 'adjustments', 'language', 'format', 'privacy'] as const;

function sayDetail(name: (typeof needs)[number], entry: string): Fact {
  const field = concernFields[name];
  const options: Readonly<Record<string, string>> = 'options' in field ? field.options : {};
  return { words: options[entry] ?? entry };
}

/** One way to reach somebody, with its days and who recorded it. */
const sayWay = ({ way, words, from, until, by }: WayHeld): readonly ToldLine[] => [
  { label: until ? `${waysToReach[way]} until ${longDate(until)}` : waysToReach[way], words },
  { label: 'From', on: from },
  { label: 'Recorded by', person: by },
];

/** Somebody on the case: what they are to it, how they are and were reached, and what they may have. */
function sayOnCase(state: CaseState, each: OnCase): FileEntry {
  const { name, part, relationship, from, until, ended, ways, gets: may, agreed } = each;
  const line = (label: string, words: string | undefined): readonly ToldLine[] =>
    words === undefined ? [] : [{ label, words }];
  const { died } = state.people;
  const isAbout = each.id === whomItIsAbout(state)?.id;
  return {
    title: partsOnCase[part],
    part: 'personalDetails',
    said: [
      { label: 'Name', words: name ?? notKnownYet },
      ...line('What they are to the person', relationship && relationships[relationship]),
      { label: 'Part of it from', on: from },
      ...(until ? [{ label: 'Until', on: until }] : []),
      ...line('Why no longer', ended && whyEnded[ended]),
      ...(isAbout && died
        ? [{ label: 'Has died', ...(died.on ? { on: died.on } : { words: 'The day is not known' }) }]
        : []),
      ...line('What they may have', may && gets[may]),
      ...(agreed
        ? [{ label: `${whoAgrees[agreed.by]} agreed`, on: agreed.on }, ...line('How', agreed.how)]
        : []),
      ...ways.flatMap(sayWay),
    ],
  };
}

/** The people on it besides staff, those who are part of it now first. */
function theirDetails(state: CaseState): readonly FileEntry[] {
  const { concern } = state.intake;
  const said = needs.flatMap((name): readonly ToldLine[] => {
    const entry = concern?.[name];
    return entry === undefined ? [] : [{ label: concernFields[name].label, ...sayDetail(name, entry) }];
  });
  const items = [...state.people.items].sort((one, other) => Number(!!one.until) - Number(!!other.until));
  return [
    ...items.map((each) => sayOnCase(state, each)),
    ...(said.length > 0
      ? [{ title: 'What else is known of them', part: 'personalDetails', said } as const]
      : []),
  ];
}

/** Everybody in it: the person, who works on it, and, for those who may know, the staff it is about. */
export function whoIsWho(state: CaseState): readonly FileEntry[] {
  const { intake, triage, enquiry, allocation, investigation, sixMonths, response, staffConcerned } = state;
  const advisers = investigation.clinicalRequests.map(({ adviser }) => adviser);
  const staff = staffConcerned.named.map(({ id, person, job }): readonly ToldLine[] => [
    { label: `Member of staff ${id} (${job})`, person, part: 'staff' },
  ]);
  return [
    ...theirDetails(state),
    {
      title: 'Who works on it',
      part: 'summary',
      said: [
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
