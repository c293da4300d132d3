import { sayAlike } from '../../cases/alike';
import { sayWhoHas } from '../../cases/caseFigures';
import { giveDates, showFile, showFilePart } from '../../cases/caseFile';
import { askOfBundle } from '../../cases/bundle';
import { explainClocks, openCase } from '../../cases/cases';
import { giveNamedLetter } from '../../cases/letters';
import { showDocuments } from '../../cases/papers';
import * as asking from '../../reading/askingWords';
import { itsAlike } from '../../reading/linkWords';
import { itsPeople } from '../../reading/peopleWords';
import { showAccess } from '../../cases/whoLooked';
import { showHistory } from '../../cases/timeline';
import { onCase, beside, type Saying } from './row';

const open = beside((desk, person, { of }) => openCase(desk, person, of));
const letter = beside((desk, person, { of, words }) => giveNamedLetter(desk, person, of, words.join(' ')));

/** What is asked of the case that is named. The first that fits answers. */
export const ofCase: readonly Saying[] = [
  [asking.whoLooked, beside((desk, person, { of }) => showAccess(desk, person, of))],
  [onCase(asking.whoHasIt), beside((desk, person, { of }) => sayWhoHas(desk, person, of))],
  [onCase(asking.itsCalendar), beside((desk, person, { of }) => giveDates(desk, person, of))],
  [onCase(asking.itsDates), beside((desk, person, { of }) => explainClocks(desk, person, of))],
  [onCase(asking.itsHistory), beside((desk, person, { of }) => showHistory(desk, person, of))],
  [onCase(asking.itsIssues), beside((desk, person, { of }) => showFilePart(desk, person, of, 'issues'))],
  [onCase(asking.itsDocuments), beside((desk, person, { of }) => showDocuments(desk, person, of))],
  [itsAlike, beside((desk, person, { of }) => sayAlike(desk, person, of))],
  [onCase(itsPeople), beside((desk, person, { of }) => showFilePart(desk, person, of, 'people'))],
  [
    [onCase(asking.itsBundle), asking.allOfItFor],
    beside((desk, person, { of }) => askOfBundle(desk, person, of)),
  ],
  [onCase(asking.itsFile), beside((desk, person, { of }) => showFile(desk, person, of))],
  [asking.itsLetters, letter],
  [asking.itsNamedLetter, letter],
  [asking.itsContact, beside((desk, person, { of }) => showFilePart(desk, person, of, 'people'))],
  [onCase(asking.opening), open],
  [
    /^(?:case|open|show|why) (\S{0,40}\d\S{0,40})$/,
    beside((desk, person, { words: [of = ''] }) => openCase(desk, person, of)),
  ],
];
