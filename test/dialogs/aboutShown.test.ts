import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';
import { hearOfShown } from '../../dialogs/reading/shownWords';

describe('what is said of the case that was saved a moment ago', () => {
  let bot: WholeBot;
  let reference: string;
  const nurse = () => bot.user(people.wardSister);
  const say = async (typed: string) => textOf((await nurse().say(typed)).cards);

  beforeAll(async () => {
    bot = await aWholeBot({ day: '2026-01-05' });
    reference = referenceOn(
      await logOnCards(nurse(), { personName: 'Mrs Ada Okafor', service: 'acuteInpatient' }),
    );
  });
  afterAll(() => bot.stop());
  afterEach(async () => {
    await say('stop');
    await say('yes');
  });

  it.each([
    ['oops it was crisis not acute ward', 'Crisis and home treatment'],
    ['service is wrong, it was crisis, picked wrong one', 'Crisis and home treatment'],
    ['sorry wrong ward, should be rehab', 'Rehabilitation'],
    ['should be camhs', 'Child and adolescent'],
    ['name should be Ada Okonkwo', 'Ada Okonkwo'],
    ['number is wrong its 07700 900462', '07700 900462'],
    ['sorry it was thursday', 'Thursday 1 January 2026'],
    ['how do i mark dont tell his ex', 'dont tell his ex'],
  ])('“%s” is a correction of it, to be confirmed: %s', async (typed, right) => {
    const shown = await say(typed);
    expect(shown).toContain(`Correct the record · ${reference}`);
    expect(shown).toContain(right);
    expect(shown).toContain('Nothing is saved until');
  });

  it.each([
    'i made a mistake',
    'wrong service on it how do i move it',
    'the ward on it is wrong',
    'put the wrong ward on',
    'how do i change it',
    'her sons name is spelt wrong',
  ])('“%s” begins a correction, and asks for what is open', async (typed) =>
    expect(await say(typed)).toContain(`Correct the record · ${reference}`),
  );

  it.each([
    ['did it save', 'is saved'],
    ['just save it', 'is saved'],
    ['can i see it', 'This is C26-'],
    ['what happens now', 'What comes next'],
    ['who gets told about the safeguarding bit', 'No red flag is up'],
    ['has the police lead been told', 'No red flag is up'],
  ])('“%s” is answered about it', async (typed, answer) => {
    const shown = await say(typed);
    expect(shown).toContain(reference);
    expect(shown).toContain(answer);
  });

  it('“can i add she rang again” is a note on it', async () =>
    expect(await say('can i add she rang again')).toContain(`Add a note or contact · ${reference}`));

  it('is a correction by its reference too', async () => {
    const { text } = await nurse().say(`correct ${reference} the service was crisis`);
    expect(text).toContain('Crisis and home treatment');
  });

  it('asks why it is being corrected, where the request says nothing of that', async () => {
    expect(await say('correct the phone to 01632 960019')).toContain('Why is it being corrected?');
    expect(await say('stop')).not.toContain('Check this before');
    await say('yes');
    expect(await say('correct the phone to 01632 960019 because he moved')).toContain('he moved');
  });

  it('says what stays saved when something else is left', async () => {
    await say('the porters left him in the corridor for two hours with no blanket');
    const left = textOf((await nurse().say('it is not a concern')).cards);
    expect(left).toContain(`${reference} stays saved`);
  });

  it.each([
    'he was moved to the wrong ward and got no tea all evening',
    'it was cold not warm in there and she shivered all night',
    'the letter about her clinic went to the wrong address twice',
    'nobody told her that the visit was moved to another day',
    'his dinner should be soft and they gave him toast again',
  ])('“%s” is something new', async (typed) =>
    expect(await say(typed)).toContain('I can log this as a concern'),
  );
});

it('is nothing where danger is told, or where much is', () => {
  expect(hearOfShown('oops it was the knife not the fork he had')).toBeUndefined();
  expect(hearOfShown(`it was ${'very '.repeat(30)}wrong`)).toBeUndefined();
});
