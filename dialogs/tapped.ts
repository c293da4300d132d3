import { explainClocks, showMore } from './cases/cases';
import { sayTroubles, sayWhoHasWhat } from './cases/caseFigures';
import { findByWords } from './cases/finding';
import { askOfBundle, makeBundle } from './cases/bundle';
import { giveDates, giveFile, showFile, showFilePart } from './cases/caseFile';
import { dayIn, idIn, kindIn, numberIn, pageIn, referenceIn, wordIn } from './state/click';
import { openForm } from './cases/forms';
import { showHelp } from './words/help';
import { decideOnLate, showLateEntries } from './cases/lateEntries';
import { giveTappedLetter, mailTappedLetter, readTappedLetter } from './cases/letters';
import { showAtRisk, showMyCases, showTeamQueue } from './cases/lists';
import { showDecisions, showMyDay } from './cases/myDay';
import { showOpenCases } from './cases/openCases';
import { hearReference } from './reading/references';
import { hearList } from './reading/listWords';
import { giveDocument, showDocuments } from './cases/papers';
import { askWhose, discard } from './words/filesSent';
import { sendAgain, showProblems } from './cases/problems';
import { startNote } from './words/noting';
import { logEmail, noteEmail } from './words/emailSent';
import { hearOn } from './askedOfCase';
import { showParagraph, tellHowToComplain } from './cases/procedure';
import { listRecords, openRecordOf, openThing } from './cases/records';
import { giveLeaflet, offerLeaflet } from './cases/leaflets';
import { giveReport, showTappedReport } from './cases/reports';
import { isInSteps } from './script/script';
import { startCommand, startLogging } from './words/starting';
import { carryOnWith, stepBack } from './drafts/steering';
import { submitForm } from './drafts/submitting';
import { inConversation, onDraft, type Tap } from './tapping';
import { showEntry, showHistory } from './cases/timeline';
import { showAccess } from './cases/whoLooked';

const help = inConversation(async (desk, person, { data }, session) => ({
  session,
  replies: showHelp(desk, person, session, wordIn(data.group)),
}));

/** Logs what was not understood a moment ago, where the button said so. */
const log = inConversation((desk, person, { data }, session) => {
  const words = data.heard === true && session.heard ? { words: session.heard } : {};
  return startLogging(desk, person, { ...session, heard: undefined }, words);
});

/** The case is chosen that what was typed a moment ago is to be added to. */
const note = inConversation((desk, person, click, session) =>
  startNote(desk, person, { ...session, heard: undefined }, referenceIn(click), session.heard ?? ''),
);

const ask = inConversation((desk, person, click, { heard, ...session }) => {
  const of = click.data.case === undefined ? undefined : idIn(click) || 'none';
  const again = click.data.said === true && of && heard ? hearOn(heard, of) : undefined;
  return (
    again?.(desk, person, session) ??
    startCommand(desk, person, session, wordIn(click.data.command).split(','), of)
  );
});

/** What is asked in steps is asked so whichever way it is begun, and so is a new concern. */
const form: Tap = (desk, person, click) => {
  const { data, entries } = click;
  const command = wordIn(data.command ?? entries.command);
  return isInSteps(command) || command === 'logConcern'
    ? ask(desk, person, { ...click, data: { ...data, command } })
    : openForm(desk, person, idIn(click), command, entries);
};

const again: Tap = (desk, person, { data }) =>
  sendAgain(desk, person, { kind: wordIn(data.kind), id: wordIn(data.case) }, wordIn(data.duty));

/** Every verb a card can send, and what it does. A verb that is not here is answered like an old card. */
export const taps: Readonly<Record<string, Tap>> = {
  help,
  log,
  mine: (desk, person, click) => showMyCases(desk, person, pageIn(click)),
  troubles: (desk, person) => sayTroubles(desk, person),
  whoHas: (desk, person) => sayWhoHasWhat(desk, person),
  queue: (desk, person, click) => showTeamQueue(desk, person, pageIn(click)),
  find: async (desk, person, click) =>
    (await findByWords(desk, person, wordIn(click.data.words), pageIn(click))).replies,
  list: async (desk, person, click) => {
    const words = wordIn(click.data.words);
    const asked = hearList(words);
    return (
      (asked && (await showOpenCases(desk, person, asked, words, pageIn(click)))) ?? showMyCases(desk, person)
    );
  },
  day: (desk, person) => showMyDay(desk, person),
  'late.list': (desk, person) => showLateEntries(desk, person),
  'late.decide': decideOnLate,
  risk: (desk, person, click) => showAtRisk(desk, person, pageIn(click)),
  approvals: (desk, person) => showDecisions(desk, person),
  policy: async (_desk, _person, { data }) => showParagraph(wordIn(data.number)),
  open: (desk, person, click) => openThing(desk, person, kindIn(click), idIn(click)),
  timeline: (desk, person, click) =>
    showHistory(desk, person, referenceIn(click), {
      before: numberIn(click.data.before),
      from: dayIn(click.data.from),
    }),
  link: (desk, person, click) =>
    openForm(desk, person, referenceIn(click), 'linkCase', {
      other: hearReference(wordIn(click.data.other)) ?? '',
    }),
  file: (desk, person, click) => showFile(desk, person, referenceIn(click)),
  'file.part': (desk, person, click) =>
    showFilePart(desk, person, referenceIn(click), wordIn(click.data.part), numberIn(click.data.page)),
  bundle: (desk, person, click) => askOfBundle(desk, person, referenceIn(click)),
  'bundle.make': makeBundle,
  'file.document': (desk, person, click) => giveFile(desk, person, referenceIn(click)),
  'dates.file': (desk, person, click) => giveDates(desk, person, referenceIn(click)),
  'file.entry': (desk, person, click) =>
    showEntry(desk, person, referenceIn(click), numberIn(click.data.seq) ?? 0, numberIn(click.data.page)),
  access: (desk, person, click) => showAccess(desk, person, referenceIn(click), numberIn(click.data.from)),
  'record.list': (desk, person, click) => listRecords(desk, person, kindIn(click), pageIn(click)),
  'record.find': (desk, person, click) =>
    openRecordOf(desk, person, kindIn(click), wordIn(click.entries.name)),
  more: (desk, person, click) => showMore(desk, person, referenceIn(click), wordIn(click.data.group)),
  why: (desk, person, click) => explainClocks(desk, person, referenceIn(click)),
  form,
  ask,
  complain: async (desk) => tellHowToComplain(desk),
  leaflet: async () => offerLeaflet(''),
  'leaflet.make': giveLeaflet,
  report: showTappedReport,
  reportFile: giveReport,
  note,
  problems: (desk, person, click) => showProblems(desk, person, { continuation: pageIn(click) }),
  'problem.again': again,
  letter: giveTappedLetter,
  'letter.mail': mailTappedLetter,
  documents: (desk, person, click) => showDocuments(desk, person, referenceIn(click)),
  document: giveDocument,
  'email.log': inConversation((desk, person, { data }, session) =>
    logEmail(desk, person, session, wordIn(data.file)),
  ),
  'email.note': inConversation((desk, person, { data }, session) =>
    noteEmail(desk, person, session, wordIn(data.file), hearReference(wordIn(data.case))),
  ),
  'files.whose': inConversation((desk, person, _click, session) => askWhose(desk, person, session)),
  'files.discard': inConversation((desk, person, _click, session) => discard(desk, person, session)),
  'letter.read': readTappedLetter,
  do: submitForm,
  'draft.next': onDraft((drafting, draft, { data, entries }) =>
    drafting.submit(draft, wordIn(data.steps).split(','), entries, data.said),
  ),
  'draft.back': onDraft((drafting, draft) => stepBack(drafting, draft)),
  'draft.open': onDraft((drafting, draft) => carryOnWith(drafting, draft)),
  'draft.change': onDraft((drafting, draft, { entries }) => drafting.change(draft, wordIn(entries.change))),
  'draft.save': onDraft((drafting, draft) => drafting.save(draft)),
  'draft.cancel': onDraft((drafting, draft) => drafting.askToCancel(draft)),
  'draft.second': onDraft((drafting, draft, { data }) => drafting.settleSecond(draft, wordIn(data.second))),
  'draft.kept': onDraft((drafting, draft, { data }) =>
    drafting.settleKept(draft, data.kept === 'out' ? 'out' : 'note'),
  ),
  'draft.drop': onDraft((drafting) => drafting.drop()),
};
