import type { Found } from './found';

/**
 * Words that bring the red-flag question at once, wherever a narrative is typed or sent on (2.3). They set no flag: a
 * person does. NB: denied or quoted, they still bring the question; being asked once too often harms nobody.
 */
const stems =
  'abus assault attack bruis chok strangl coerc exploit groom harass molest neglect rape raped raping rapist stab suicid overdos ligature self-harm selfharm threaten violen weapon traffick'.split(
    ' ',
  );

const words =
  'hit hits hitting slap slaps slapped slapping punch punched punching kick kicked kicking beat beaten beating shoved pushed grabbed pinned restrained restraint burned burnt scalded knife gun gunshot hanged hanging hung noose died dies dying dead death deceased killed kill killing murder murdered police arrested coroner inquest safeguarding unsafe injured injury fracture fractured fell fallen bleeding unconscious collapsed missing absconded starved starving dehydrated naked indecent sexual sexually touched touching stole stolen theft fraud radicalised fgm solicitor court sue suing lawyer legal claim compensation unlawful illegal'.split(
    ' ',
  );

const phrases = [
  'passed away',
  'took his life',
  'took her life',
  'took their life',
  'take my life',
  'take his life',
  'take her life',
  'end it all',
  'ended his life',
  'ended her life',
  'self harm',
  'self harmed',
  'self harming',
  'cut herself',
  'cut himself',
  'cut themselves',
  'cutting herself',
  'cutting himself',
  'wrong medication',
  'wrong dose',
  'wrong drug',
  'wrong tablets',
  'never event',
  'serious incident',
  'patient safety',
  'domestic violence',
  'black eye',
  'hurt her',
  'hurt him',
  'hurt me',
  'hurt them',
  'hurts her',
  'hurts him',
  'hurts me',
  'locked in',
  'tied up',
  'out of the window',
  'at risk',
  'in danger',
  'not safe',
  'under 13',
  'honour based',
];

const escape = (text: string): string => text.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&');

const DANGER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...phrases, ...words].map((each) => escape(each).replace(/ /g, '\\s{1,3}')).join('|')}|(?:${stems.map(escape).join('|')})\\p{L}{0,12})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Every word of danger in a text, as it stands there. */
export const findDanger = (text: string): readonly Found<string>[] =>
  [...text.matchAll(DANGER)].map(({ 0: found, index }) => ({
    value: found.toLowerCase().replace(/\s+/g, ' '),
    words: found,
    at: index,
  }));
