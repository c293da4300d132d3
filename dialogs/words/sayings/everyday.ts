import type { Person } from '../../../policy/roles';
import { sayHowMany, sayTroubles, sayWhoHasWhat } from '../../cases/caseFigures';
import type { Desk } from '../../port/desk';
import { showHelp } from '../help';
import { showAtRisk, showMyCases, showTeamQueue } from '../../cases/lists';
import { showDecisions, showMyDay } from '../../cases/myDay';
import { showOpenCases } from '../../cases/openCases';
import { showProblems } from '../../cases/problems';
import { tellHowToComplain } from '../../cases/procedure';
import * as asking from '../../reading/askingWords';
import type { Reply } from '../../port/reply';
import { startLogging } from '../starting';
import { list, beside, type Handler, type Saying } from './row';

const showEveryCase = async (desk: Desk, person: Person): Promise<readonly Reply[]> =>
  (await showOpenCases(desk, person, { any: true }, 'all open cases')) ?? sayHowMany(desk, person);

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
  [asking.everyCase, list(showEveryCase)],
  [
    [asking.howMany, /^(?:(?:all|the|our|open|current|live|any) )*(?:cases|complaints|concerns|enquiries)$/],
    list(sayHowMany),
  ],
  [asking.goingWrong, list(sayTroubles)],
  [asking.whoHasWhat, list(sayWhoHasWhat)],
  [asking.approvals, list(showDecisions), 'approvals'],
  [/^(?:delivery )?problems?$/, list(showProblems)],
];
