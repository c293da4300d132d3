import { ownWord } from '../anEnding';
import { people } from '../people';
import { confirmed, tookLonger, wantsTheirs } from './enquiryScripts';
import { deed, type Script } from './script';

const { complaintsOfficer, leadManager } = people;

const learning = 'Act sooner.';

const withdrawn: Script = [deed('2026-01-05', leadManager, 'withdraw', { ...ownWord, learning })];

const closed: Script = [
  deed('2026-01-05', complaintsOfficer, 'codeCase', {
    subjects: ['waitingTimes'],
    professions: ['infrastructure'],
    service: 'communityNorth',
  }),
  deed('2026-01-05', complaintsOfficer, 'closeAfterResponse', { learning }),
];

/** How a case ends that nobody took further: as where it stands allows, and mostly on the person’s own word. */
export function endingAt(stage: string, canGoOn: boolean): Script {
  switch (stage) {
    case 'closed':
      return [];
    case 'responded':
      return closed;
    case 'enquiry':
      return canGoOn ? tookLonger : withdrawn;
    case 'copiedIn':
      return [wantsTheirs, confirmed];
    default:
      return withdrawn;
  }
}
