import { buildRefusalCard } from '../../cards/sayCards';
import { BeyondCalendar, refusalBeyondCalendar } from '../../policy/calendar/calendar';
import { replyCard, type Reply } from './reply';

/** The answer; or, where a sum in it leaves the bank-holiday list, the refusal that says so. */
export async function answerWithinCalendar(answering: Promise<readonly Reply[]>): Promise<readonly Reply[]> {
  try {
    return await answering;
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [replyCard(buildRefusalCard(refusalBeyondCalendar(fault)))];
    throw fault;
  }
}
