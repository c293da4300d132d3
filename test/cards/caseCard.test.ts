import { button } from '../../cards/card';
import { writeNarrative } from '../../cards/caseWords';
import { buildCountsCard } from '../../cards/countsCard';
import { clockWords } from '../../cards/clockWords';
import { decisionButtons, writeLines } from '../../cards/decision';
import { buildBaseCard, buildCaseCard } from '../../cards/designs/case';
import { buildDecidedCard, buildMovedOnCard } from '../../cards/designs/decided';
import { buildHelpCard } from '../../cards/helpCards';
import { buildLetterCard, buildLettersCard } from '../../cards/lettersCard';
import { buildMailCard } from '../../cards/mailCard';
import { askAbout } from '../../cards/paragraphCards';
import { buildRecordCard } from '../../cards/recordCard';
import { buildProblemsCard } from '../../cards/problemsCard';
import { buildWhyCard } from '../../cards/dateCards';
import type { Clock } from '../../policy/machine/clock';
import type { RecordTarget } from '../../policy/machine/target';
import { paragraphs } from '../../policy/paragraphs/paragraphs';
import { commandNamed, findTarget } from '../../policy/machine/targets';
import { aCase, aTriagedCase, calendar, type CaseUnderTest } from '../doors/aCase';
import { aClosedCase } from '../doors/aResponse';
import { aProposal } from '../doors/aRestriction';
import { aComplaint, anInvestigationNaming, askingThem } from '../doors/anInvestigation';
import { recordsShown } from '../doors/galleryRecords';
import { people } from '../doors/people';

const json = (part: unknown): string => JSON.stringify(part);
const cardFor = ({ state, context }: CaseUnderTest, more = {}) =>
  buildCaseCard({ state, context, card: 'this card', ...more });
const shown = (theCase: CaseUnderTest, more = {}): string => json(cardFor(theCase, more));

describe('the card of a case', () => {
  const concern = {
    personName: 'Sample caller',
    address: 'Sample street 1',
    words: 'It was cold.',
    adjustments: 'Large print',
  };

  it('shows whoever handles it what was said, by whom, and how to reach them', () => {
    const seen = shown(aCase(concern).as(people.palsOfficer));
    for (const words of Object.values(concern)) expect(seen).toContain(words);
  });

  it('names nobody to whoever comes across it', () => {
    const base = json(buildBaseCard('C26-7K4MQ'));
    for (const words of Object.values(concern)) expect(base).not.toContain(words);
    expect(base).toContain('Open it to see what is yours to see.');
  });

  it('shows somebody without a part in it nothing of what was said', () => {
    const seen = shown(aCase(concern).as(people.clinicalTeam));
    for (const words of Object.values(concern)) expect(seen).not.toContain(words);
  });

  it('shows somebody named in it what is about them, and nothing of what was said', () => {
    const named = aTriagedCase('closerLook', concern, { team: 'complaints' })
      .as(people.complaintsOfficer)
      .does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' })
      .does('tellStaff', {
        staff: '1',
        told: true,
        on: '2026-01-05',
        how: 'phone',
        words: 'Sample words about your part',
        support: true,
        representation: true,
      })
      .as(people.namedNurse);
    const seen = shown(named);
    expect(seen).toContain('You see only what is about you.');
    expect(seen).toContain('Sample words about your part');
    for (const words of Object.values(concern)) expect(seen).not.toContain(words);
  });

  it('shows somebody named in it what they said to the use of their account, and what came of that (8.33)', () => {
    const { investigator, namedNurse } = people;
    const comments = anInvestigationNaming()
      .does('requestStatement', { staff: '1', questions: 'What did you tell them?', dueOn: '2026-01-14' })
      .on('2026-01-13')
      .as(namedNurse)
      .does('giveStatement', { gives: true, account: 'I told them.' })
      .as(investigator)
      .does('showUse', { staff: '1', shown: true, use: 'A nurse told us.', on: '2026-01-13', how: 'writing' })
      .as(namedNurse)
      .does('commentOnUse', { isRight: false, comment: 'I said two hours.' })
      .as(investigator)
      .does('considerComment', { staff: '1', considered: 'The letter says two hours now.' })
      .as(namedNurse);
    const seen = shown(comments);
    for (const words of ['I said two hours.', 'The letter says two hours now.'])
      expect(seen).toContain(words);
  });

  it('says nothing of adjustments where none are needed, and shows them as plain text', () => {
    const officer = (adjustments: string) => shown(aCase({ adjustments }).as(people.palsOfficer));
    expect(officer('None needed')).not.toContain('None needed');
    expect(officer('Signer {{DATE(x)}}')).not.toContain('{{DATE');
  });

  it('says with the adjustments what is to stay private, to whoever may read how to reach them', () => {
    const withheld = aCase({ privacy: 'Her father must not know.', adjustments: 'Large print' });
    expect(shown(withheld.as(people.palsOfficer))).toContain('Her father must not know.');
    expect(shown(withheld.as(people.clinicalTeam))).not.toContain('Her father must not know');
  });

  const narrated = (view: object) =>
    writeNarrative({ reference: 'C26-7K4MQ', parts: new Set(), ...view }).map(({ label }) =>
      label.replace(':', ''),
    );
  const issue = (id: string, more = {}) => ({ id, words: `Sample ${id}`, ...more });

  it('says whether the words are theirs', () => {
    const words = (wordsAre?: string) => narrated({ narrative: { words: 'Cold.', wordsAre, issues: [] } });
    expect(['theirs', 'note', undefined].map((are) => words(are)[0])).toEqual([
      'In their words',
      'What they told us',
      'What they told us',
    ]);
  });

  it('lists what it is about only where that is more than one thing, eight at the most', () => {
    const issues = (count: number) =>
      narrated({ narrative: { issues: Array.from({ length: count }, (_, at) => issue(`${at + 1}`)) } });
    expect([1, 2, 9].map((count) => issues(count).length)).toEqual([0, 2, 8]);
  });

  it('says which part is not covered', () => {
    const notCovered = { reason: 'legal', explanation: 'x', signpost: 'y' };
    expect(narrated({ narrative: { issues: [issue('1', { notCovered }), issue('2')] } })).toEqual([
      'Issue 1 (not covered)',
      'Issue 2',
    ]);
  });

  it('says what whoever raised it is to the person, and when it happened', () => {
    const view = {
      narrative: { happenedOn: '2026-01-05', issues: [] },
      personalDetails: { personName: 'Sample caller', relationship: 'parent', affectedName: 'Sample son' },
    } as const;
    expect(narrated(view)).toEqual(['When it happened', 'Raised by', 'On behalf of']);
    const said = JSON.stringify(
      writeNarrative({ reference: 'C26-7K4MQ', parts: new Set(), ...(view as object) }),
    );
    expect(said).toContain('Sample caller, parent');
    expect(said).toContain('Monday 5 January 2026');
  });

  it('names whoever raised it to who may read that and no more', () => {
    expect(narrated({ personalDetails: { personName: 'Sample caller', phone: '1' } })).toEqual([
      'Raised by',
      'Phone',
    ]);
  });

  it('tells what is for this person to do from what others have to', () => {
    const sections = (who: keyof typeof people): string => shown(aCase().as(people[who]));
    expect(sections('palsOfficer')).toContain('For you to do');
    expect(sections('wardSister')).not.toContain('For you to do');
    expect(sections('wardSister')).toContain('For others to do');
  });

  it('says of a closed case how it ended, what was found and what was learnt, to whoever may read each', () => {
    const closed = (who: keyof typeof people): string => shown(aClosedCase(['upheld']).as(people[who]));
    for (const words of ['How it ended', 'Upheld. The finding on 1', 'Say why a clinic runs late.'])
      expect(closed('leadManager')).toContain(words);
    expect(closed('wardSister')).toContain('Say why a clinic runs late.');
    expect(closed('wardSister')).not.toContain('The finding on 1');
    expect(closed('seniorManager')).toContain('How it ended');
    expect(closed('seniorManager')).not.toContain('Say why a clinic runs late.');
    expect(shown(aCase().as(people.leadManager))).not.toContain('How it ended');
  });

  it('says of one that was opened again why, and what is not settled', () => {
    const again = aClosedCase(['upheld', 'notUpheld'])
      .on('2026-03-02')
      .as(people.complaintsOfficer)
      .does('reopen', {
        receivedOn: '2026-03-02',
        reason: 'newEvidence',
        words: 'Here is the letter.',
        issues: ['2'],
        canAdd: true,
      });
    expect(shown(again)).toContain('There is new evidence, Monday 2 March 2026');
    expect(shown(again)).toContain('2. Issue number 2');
    expect(shown(again.as(people.seniorManager))).not.toContain('There is new evidence');
  });

  it('folds what was said away from whoever has just done something, and from nobody else', () => {
    const isOpen = (more = {}): unknown =>
      cardFor(aTriagedCase('enquiry').as(people.palsOfficer), more).body.find(({ id }) => id === 'said')
        ?.isVisible;
    expect(isOpen()).toBe(true);
    expect(isOpen({ outcome: { done: 'Recorded.' } })).toBe(false);
  });

  it('puts what is to do before what was said, and met clocks in one line', () => {
    const seen = shown(
      aTriagedCase('enquiry')
        .as(people.palsOfficer)
        .does('recordAcknowledgement', { on: '2026-01-05', how: 'phone', reassured: true, advocacy: true }),
    );
    expect(seen.indexOf('For you to do')).toBeLessThan(seen.indexOf('What they told us'));
    expect(seen).toMatch(/Done in time: [^"]*\(Mon 5 Jan 2026\)/);
  });

  it('has on each button what was shown when it was drawn, and which rendering it is', () => {
    const { state, context } = aTriagedCase('closerLook').as(people.leadManager);
    const [first] = buildCaseCard({ state, context, card: 'this card' }).actions ?? [];
    expect(first?.data).toMatchObject({
      bot: { case: state.reference, card: 'this card', basis: expect.any(String) as string },
    });
  });
});

describe('what waits for a decision', () => {
  const accept = commandNamed('acceptAllocation')!.command;

  it('names people, never by their ids', () => {
    const lines = [
      { label: 'By', person: 'id-1' },
      { label: 'And', person: 'id-2' },
    ];
    expect(writeLines(lines, new Map([['id-1', 'Sample nurse']])).map(({ words }) => words)).toEqual([
      'Sample nurse',
      'Somebody who has left',
    ]);
  });

  it('has a tap for each usual answer, each its own, and a form for any other', () => {
    const [tap, form] = decisionButtons({ command: accept }, () => ({ case: 'C26-7K4MQ' }));
    expect(tap).toMatchObject({
      title: 'Accept: I had no part in it',
      associatedInputs: 'none',
      data: { bot: { verb: 'do', quick: 0, command: 'acceptAllocation', case: 'C26-7K4MQ' } },
    });
    expect(form).toMatchObject({ title: 'Answer with reasons', verb: 'form' });
  });

  const invited = (concern = {}) =>
    aComplaint(concern).does('allocate', askingThem()).as(people.investigator);

  it('shows whoever was asked to investigate what was said, and not whom to reach how', () => {
    const seen = shown(invited({ words: 'It was cold.', address: 'Sample street 1' }));
    expect(seen).toContain('It was cold.');
    expect(seen).not.toContain('Sample street 1');
  });

  it('stands out alone, and has no second button among the others', () => {
    const asked = invited();
    const actions = cardFor(asked).actions ?? [];
    const commands = actions.map(({ data }) => (data as { bot: { command?: string } }).bot.command);
    expect(commands.filter((name) => name === accept.name)).toHaveLength(2);
    expect(actions.filter(({ style }) => style === 'positive').map(({ title }) => title)).toEqual([
      'Accept: I had no part in it',
    ]);
  });

  const about = { kind: 'case', id: 'C26-7K4MQ' };
  const decided = {
    sought: 'More time',
    about,
    at: '2026-01-05T10:00:00.000Z',
    by: 'Sample manager',
    as: 'seniorManager',
    standingInFor: undefined,
  } as const;

  it('once it is made says what, by whom and when, and leaves out the answer from who may not know it', () => {
    const words = json(buildDecidedCard({ ...decided, answer: 'Approve' }));
    for (const each of ['More time', 'Approve', 'Sample manager, Senior Manager', '5 January 2026, 10:00'])
      expect(words).toContain(each);
    expect(json(buildDecidedCard(decided))).not.toContain('Answer');
    expect(json(buildDecidedCard({ ...decided, standingInFor: 'leadManager' }))).toContain(
      'Sample manager, for the Lead Manager for Complaints',
    );
  });

  it('once it is no longer theirs shows nothing of it', () => {
    expect(json(buildMovedOnCard({}))).not.toMatch(/C26|Open/);
  });
});

describe('the counts for a channel', () => {
  const counts = (open: number): string =>
    json(
      buildCountsCard({ open, dueThisWeek: 9, overdue: 9, fresh: 9, since: '2026-01-02', unacknowledged: 9 }),
    );
  it.each([
    [0, 'none'],
    [1, 'fewer than 5'],
    [4, 'fewer than 5'],
    [5, '5'],
  ])('say of %i open: %s', (open, words) => expect(counts(open)).toContain(`"text":"${words}"`));

  it('have nothing to press', () => expect(counts(5)).not.toContain('Action.'));
});

describe('how a clock stands', () => {
  const clock = (due: string, state = 'running'): Clock =>
    ({
      name: 'acknowledgement',
      label: 'The acknowledgement',
      due,
      state,
      paragraph: '3.8',
      explain: () => 'Counted so.',
    }) as Clock;
  const words = (due: string, state?: string) => clockWords(clock(due, state), calendar, '2026-01-05');

  it.each([
    ['2026-01-05', 'Due today', true],
    ['2026-01-06', '1 working day left', true],
    ['2026-01-07', '2 working days left', true],
    ['2026-01-08', '3 working days left', false],
  ])('due %s: %s', (due, state, standsOut) =>
    expect(words(due)).toMatchObject({ state, standsOut, isLate: false }),
  );

  it('a closed record is kept, and may be disposed of after its day; nothing about it presses', () => {
    const kept = (state: string) =>
      clockWords({ ...clock('2026-01-02', state), name: 'retention' }, calendar, '2026-01-05');
    expect(kept('running')).toMatchObject({ state: 'Nothing to do', isLate: false, standsOut: false });
    expect(kept('missed')).toMatchObject({ state: 'May be disposed of', isLate: false });
  });

  it('the 12 months are in time or out of it', () => {
    const limit = (state: string) =>
      clockWords({ ...clock('2026-01-02', state), name: 'timeLimit' }, calendar, '2026-01-05');
    expect(limit('met')).toMatchObject({ state: 'In time', isLate: false, standsOut: false });
    expect(limit('missed')).toMatchObject({ state: 'Out of time', isLate: true });
  });

  it('is said of a case that has none', () => {
    const { context } = aCase();
    const none = 'No clock runs on this case.';
    expect(json(buildWhyCard('C26-7K4MQ', [], context))).toContain(none);
    expect(json(buildWhyCard('C26-7K4MQ', [clock('2026-01-05')], context))).not.toContain(none);
  });

  it('past its day it is late, in words, weight and colour', () => {
    expect(words('2026-01-02', 'missed')).toMatchObject({ state: 'Overdue', isLate: true, standsOut: true });
    const { context } = aCase();
    const why = (state: string) => json(buildWhyCard('C26-7K4MQ', [clock('2026-01-02', state)], context));
    expect(why('missed')).toContain('Attention');
    expect(why('running')).not.toContain('Attention');
    expect(why('missed')).toContain('Counted so. (3.8)');
  });
});

describe('letters', () => {
  const reference = 'C26-7K4MQ';
  const { state } = aCase();
  const letter = (more = {}) =>
    json(
      buildLetterCard({
        reference,
        kind: 'acknowledgement',
        format: 'standard',
        state,
        link: undefined,
        ...more,
      }),
    );

  it('say so where there is none', () => {
    expect(json(buildLettersCard(reference, []))).toContain(
      'There is no letter on it that you may have now.',
    );
    expect(json(buildLettersCard(reference, ['acknowledgement']))).toContain('Which letter?');
  });

  it('go by email only where they may, and can be had in every other way', () => {
    expect(letter()).not.toContain('Send by email');
    expect(letter({ mails: 'hash' })).toContain('"sha256":"hash"');
    expect(letter()).not.toContain('"format":"standard"');
    expect(letter()).toContain('"format":"largePrint"');
    expect(letter({ link: 'http://127.0.0.1/x' })).toContain('Download');
  });

  it('go by email only when it was agreed to in writing, which has to be answered', () => {
    const mail = (notAgreed: boolean) =>
      buildMailCard({ reference, sha256: 'x', name: 'A letter', to: 'a@sample.invalid', notAgreed });
    expect(json(mail(true))).toContain('It was not sent');
    expect(json(mail(false))).not.toContain('It was not sent');
    expect(mail(false).body.find(({ id }) => id === 'agreed')).toMatchObject({ isRequired: true });
    expect(json(mail(false))).toContain('a@sample.invalid');
  });
});

describe('a limit on contact', () => {
  const terms = 'Up to 1 contact a week, by phone.';
  const limit = (of: string) => ({
    restrictionOn: (reference: string) =>
      reference === of
        ? { id: of, terms, until: '2026-07-31' as const, ways: ['phone'], left: 1 }
        : undefined,
    limitsAlike: () => ['C25-7K4MQ'],
  });

  it.each([
    ['its own', 'C26-7K4MQ'],
    ['that of another case, once it is confirmed as the same person’s', 'C25-7K4MQ'],
  ])('stands on the card of a case: %s (L31)', (_what, of) => {
    const logged = aCase().as(people.palsOfficer).withRegisters(limit(of));
    expect(shown(logged).includes(terms)).toBe(of === 'C26-7K4MQ');
    logged.does('decideWhoseLimit', { limit: 'C25-7K4MQ', whose: 'same', how: 'The same date of birth' });
    expect(shown(logged)).toContain(`${terms} Until Friday 31 July 2026 (9.4).`);
  });
});

describe('other cards', () => {
  it('help tells of the team’s lists only those who have them', () => {
    const help = (team: boolean) => buildHelpCard({ welcome: false, told: team ? ['team'] : [] });
    expect(json(help(true).body)).toContain('team queue');
    expect(json(help(false).body)).not.toContain('team queue');
    expect(json(help(false).actions)).not.toContain('Team queue');
    expect(json(help(true).actions)).toContain('Team queue');
  });

  it('help leads back to what is under way, where something is', () => {
    const help = (underWay?: string) =>
      buildHelpCard({ welcome: false, told: [], ...(underWay === undefined ? {} : { underWay }) });
    const primary = (underWay?: string) =>
      (help(underWay).actions ?? []).filter(({ style }) => style === 'positive').map(({ title }) => title);
    expect(json(help().body)).not.toContain('accent');
    expect(json(help('You are part-way.').body)).toMatch(/accent.*You are part-way\./);
    expect([primary(), primary('You are part-way.')]).toEqual([['Log a concern'], ['Carry on']]);
  });

  it('a paragraph is named on its button where that is short enough, and has one only where there is one', () => {
    const titles = (number: string) => askAbout(number).map(({ title }) => title);
    expect(titles('8.24')).toEqual(['What does 8.24 ask?']);
    const long = paragraphs.find(({ number }) => number.length > 10)?.number ?? '';
    expect(titles(long)).toEqual(['What the policy asks']);
    expect(titles('99.99')).toEqual([]);
  });

  it('a decision on a record has no second button among the others', () => {
    const record = aProposal().as(people.managingDirector);
    const { actions = [] } = buildRecordCard({
      target: findTarget('restriction') as RecordTarget,
      id: record.state.id,
      title: 'Limits on contact',
      state: record.state,
      context: record.context,
      card: 'x',
      names: new Map(),
    });
    const commands = actions.map(({ data }) => (data as { bot: { command?: string } }).bot.command);
    const decides = commands.filter((name) => name === 'agreeAsManagingDirector');
    const taps = decisionButtons({ command: commandNamed('agreeAsManagingDirector')!.command }, () => ({}));
    expect(decides).toHaveLength(taps.length);
    expect(taps.length).toBeGreaterThan(0);
  });

  it('a limit on contact leads to its case, and no other record does', () => {
    const leads = (kind: string): boolean =>
      recordsShown()
        .filter(({ target }) => target.kind === kind)
        .some((record) =>
          json(buildRecordCard({ ...record, id: 'x', card: 'y', names: new Map() })).includes(
            'Open the case',
          ),
        );
    expect(['restriction', 'training', 'partner'].map(leads)).toEqual([true, false, false]);
  });

  it('delivery problems say so where there are none, what was done, and lead to the next page', () => {
    const problem = { kind: 'case', id: 'C26-7K4MQ', duty: '1:0', say: 'Due.', forWhom: 'PALS', attempts: 1 };
    const one = [{ ...problem, why: 'blocked' }];
    const none = json(buildProblemsCard([]));
    expect(none).toContain('Every message has arrived');
    expect(none).not.toContain('These messages did not arrive');
    expect(json(buildProblemsCard(one))).toContain('These messages did not arrive');
    expect(json(buildProblemsCard(one))).not.toMatch(/Every message has arrived|"good"/);
    expect(json(buildProblemsCard([], 'It is on its way.'))).toMatch(/"good".*It is on its way\./);
    expect(buildProblemsCard(one).actions ?? []).toEqual([]);
    const more = button('More', 'problems', { after: 'x' });
    expect(buildProblemsCard(one, undefined, more).actions).toEqual([more]);
  });

  it('delivery problems say in words why, and let each be sent again', () => {
    const problem = { kind: 'case', id: 'C26-7K4MQ', duty: '1:0', say: 'Due.', forWhom: 'PALS', attempts: 1 };
    const why = (reason: string, attempts = 1) =>
      json(buildProblemsCard([{ ...problem, why: reason, attempts }]));
    expect(why('blocked')).toContain('For PALS: they do not take messages from the bot. Tried once.');
    expect(why('502', 3)).toContain('Teams answered 502. Tried 3 times.');
    expect(why('TypeError')).toContain('a fault (TypeError)');
    expect(why('noChat')).toContain('they have no chat with the bot.');
    expect(why('x1')).toContain('a fault (x1)');
    expect(why('blocked')).toContain(
      '"bot":{"kind":"case","case":"C26-7K4MQ","duty":"1:0","verb":"problem.again"}',
    );
  });
});
