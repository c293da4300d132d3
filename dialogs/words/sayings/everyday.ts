import type { Person } from '../../../policy/roles';
import { askWhoseBundle } from '../../cases/bundle';
import { sayHowMany, sayTroubles, sayWhoHasWhat } from '../../cases/caseFigures';
import type { Desk } from '../../port/desk';
import { showHelp } from '../help';
import { showAtRisk, showMyCases, showTeamQueue } from '../../cases/lists';
import { showDecisions, showMyDay } from '../../cases/myDay';
import { showOpenCases } from '../../cases/openCases';
import { showProblems } from '../../cases/problems';
import { tellHowToComplain } from '../../cases/procedure';
import * as asking from '../../reading/askingWords';
import { replyText, type Reply } from '../../port/reply';
import { startCommand, startLogging } from '../starting';
import { list, beside, type Handler, type Saying } from './row';

const showEveryCase = async (desk: Desk, person: Person): Promise<readonly Reply[]> =>
  (await showOpenCases(desk, person, { any: true }, 'all open cases')) ?? sayHowMany(desk, person);

/** What was done is said on its case, so that it is recorded. */
const showDone = async (desk: Desk, person: Person): Promise<readonly Reply[]> => [
  replyText('Good. Which was it? Open it and say there what was done, so that it is on the record.'),
  ...(await showMyDay(desk, person)),
];

const correctOne: Handler = (desk, person, session) => startCommand(desk, person, session, ['correctRecord']);

const help: Handler = async (desk, person, session) => ({
  session,
  replies: showHelp(desk, person, session),
});

export const log: Handler = (desk, person, session, { words: [words = ''] }) =>
  startLogging(desk, person, session, words === '' ? {} : { words });

/** Help, logging, and the lists of the day. The first that fits answers. */
export const everyday: readonly Saying[] = [
  [asking.anyHelp, help, 'help'],
  [asking.anyComplain, beside(async (desk) => tellHowToComplain(desk)), 'how to complain'],
  [asking.anyLog, log, 'log a concern'],
  [asking.lateOnes, list(showAtRisk), 'at risk'],
  [[/^(?:team )?queue$/, asking.ofTheTeam, asking.comeIn], list(showTeamQueue), 'team queue'],
  [[asking.myDay, asking.dueForMe], list(showMyDay), 'my day'],
  [[asking.theOneLogged, asking.mine], list(showMyCases), 'my cases'],
  [asking.saysDone, list(showDone)],
  [asking.madeMistake, correctOne],
  [asking.everyCase, list(showEveryCase)],
  [
    [asking.howMany, /^(?:(?:all|the|our|open|current|live|any) )*(?:cases|complaints|concerns|enquiries)$/],
    list(sayHowMany),
  ],
  [asking.goingWrong, list(sayTroubles)],
  [asking.whoHasWhat, list(sayWhoHasWhat)],
  [[asking.aBundle, asking.aRequestForAccess], list(askWhoseBundle)],
  [asking.approvals, list(showDecisions), 'approvals'],
  [/^(?:delivery )?problems?$/, list(showProblems)],
];
