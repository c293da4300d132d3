import { bringDanger } from '../../../dialogs/state/dangerWords';
import type { Draft } from '../../../dialogs/state/draft';
import { findDanger } from '../../../dialogs/reading/danger';

const draft: Draft = {
  id: 'draft',
  command: 'logConcern',
  reference: 'C26-00001',
  entries: {},
  done: [],
  at: 'effect',
};

describe('threats and words of despair, as people say them', () => {
  it.each([
    ['says he’ll not be responsible for what i do if it goes on', 'not be responsible for what i do'],
    ['he said he wont be responsible for what happens', 'wont be responsible for what happens'],
    ['I can’t be held responsible if she turns up here', 'can’t be held responsible if she turns up'],
    ['says hes not responsible for his actions any more', 'not responsible for his actions'],
    ['sort it or ill do something', 'ill do something'],
    ['he said he will do something stupid', 'he will do something'],
    ['told me they’ll regret it', 'they’ll regret it'],
    ['u will all be sorry he said', 'u will all be sorry he'],
    ['said hed sort him out myself if you wont', 'sort him out myself'],
    ['he is going to take it into his own hands', 'into his own hands'],
    ['she says she cant go on', 'cant go on'],
    ['cannot carry on like this', 'cannot carry on'],
    ['i cant take it any more', 'cant take it any more'],
    ['whats the point', 'whats the point'],
    ['says he may as well end it', 'end it'],
    ['theres nothing left to live for', 'nothing left to live for'],
    ['hes saying we’d be better off without him', 'better off without him'],
    ['doesnt want to be here', 'doesnt want to be here'],
    ['said she would hurt herself', 'hurt herself'],
    ['he knows where she lives', 'knows where she lives'],
    ['he said he’ll swing for him', 'he’ll swing for him'],
  ])('“%s”', (typed, found) => {
    expect(findDanger(typed).map(({ value }) => value)).toContain(found);
    expect(bringDanger(draft, { effect: typed }).danger).toContain(found);
    expect(bringDanger(draft, { effect: typed }).entries).not.toHaveProperty('flags');
  });

  it.each([
    'the wait was long and nobody knew why it went on',
    'please sort it out',
    'we are not responsible for lost property',
    'wants somebody to do something about the lift',
    'the letter ended with thank you',
    'they can carry the bags',
  ])('and not “%s”', (typed) => expect(findDanger(typed)).toEqual([]));
});

describe('sayings and names that hold a word of danger and tell of none', () => {
  it.each([
    'She is on Elizabeth Court ward',
    'moved from earls court house to us last week',
    'They live at St Anne’s Court, flat 3',
    'she fell asleep in the waiting room',
    'he had fallen behind with the forms and the plan fell through',
    'it fell through the cracks again',
    'dying to know when the letter comes',
    'she was dying for a wee and nobody came',
    'killing time in the corridor for two hours',
    'his feet were killing him after the wait',
    'the deadline went by and the painkillers never came',
    'it is bleeding obvious nobody read the notes',
    'the phone went dead twice',
    'my battery died while I was on hold',
    'bored to death on the ward all weekend',
    'it was hit and miss who turned up',
    'the toast was burnt and the dinner cold',
    'he kicked up a fuss about the parking',
    'waited until the tablets kicked in',
    'the receptionist hung up on me',
    'left hanging on the phone for an hour',
    'letters missing from the file and two pages missing',
    'the reply was like a slap in the face',
    'she is stable now and wants her books',
    'they jumped the gun with the discharge',
    'they claim that nobody rang',
    'his PIP claim form was lost by reception',
    'a panic attack before every appointment',
    'appointment was pushed back three times',
    'he was very touched by the card',
    'Sue from the ward said she would ring',
    'Mrs Court was told to wait',
    'the noise died down after midnight',
    'grabbed a coffee and never came back',
  ])('“%s”', (typed) => expect(findDanger(typed)).toEqual([]));

  it.each([
    ['she fell in the bathroom', 'fell'],
    ['she fell asleep, then fell out of bed', 'fell'],
    ['he fell through the window', 'fell'],
    ['fallen twice on Elizabeth Court ward', 'fallen'],
    ['he says hes had enough of living', 'had enough of living'],
    ['she’s tired of being alive', 'tired of being alive'],
    ['said life isn’t worth living', 'life isn’t worth living'],
    ['wishes he was dead', 'wishes he was dead'],
    ['she took all her tablets', 'took all her tablets'],
    ['found her on the floor this morning', 'found her on the floor'],
    ['they will take us to court', 'court'],
    ['going to the County Court about it', 'court'],
    ['He is due at Crown Court', 'court'],
    ['he died of sepsis', 'died'],
    ['dying in pain and nobody came', 'dying'],
    ['killed himself in May', 'killed'],
    ['bleeding from the wound all night', 'bleeding'],
    ['the nurse hit her', 'hit'],
    ['he hit a wall and then the nurse', 'hit'],
    ['she gave him a slap in the face', 'slap'],
    ['found hanging in his room', 'hanging'],
    ['he was hung up by his belt', 'hung'],
    ['he has gone missing from the ward', 'missing'],
    ['they will Sue the trust', 'sue'],
    ['stabbed with a fork', 'stabbed'],
    ['we want to make a claim', 'claim'],
    ['her heart attack was put down to a panic attack, she is dead', 'dead'],
    ['burnt his hand on the kettle', 'burnt'],
    ['he touched her', 'touched'],
    ['pushed her down the stairs', 'pushed'],
    ['THE NURSE HIT ME', 'hit'],
  ])('and still hears “%s”', (typed, found) =>
    expect(findDanger(typed).map(({ value }) => value)).toContain(found),
  );

  it('in time that grows with the length of the text alone', () => {
    const long = 'my phone was just always so dead, Mrs Court fell asleep hit missing a the '.repeat(10_000);
    const began = performance.now();
    findDanger(long.slice(0, 200_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
