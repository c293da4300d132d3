/** The words that people type, by what they do to an answer. None of them is said by us. */

export const denying = new Set(
  "no not never none neither nor nobody nothing without denies denied deny refuses refused refuse declines declined cannot can't cant don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent hasn't hasnt haven't havent hadn't hadnt won't wont wouldn't wouldnt shouldn't couldn't couldnt aint ain't nope nah nowt".split(
    ' ',
  ),
);

export const doubting = new Set(
  'maybe perhaps possibly probably prob probs probly might may could think thinks thought guess guessing suppose unsure unclear unknown dunno roughly apparently allegedly supposedly reckon reckons hopefully presumably whether if either yet anyone anybody someone somebody'.split(
    ' ',
  ),
);

export const doubtingPhrases =
  /\b(?:not sure|don't know|do not know|no idea|or so|sort of|kind of|anything but|other than|rather than|instead of|no idea|i believe|he believes|she believes|they believe)\b|\?/i;

/** Said to be asked again at the end. */
export const asksLater = [
  'ask me later',
  'ask later',
  'ask me again',
  'ask me again later',
  'ask me that later',
  'will find out',
  'ill find out',
  "i'll find out",
  'ill ask',
  "i'll ask",
];

/** Whole answers that say there is no answer yet. */
export const sayNotKnown = new Set([
  'n/a',
  'na',
  'n a',
  'nk',
  'n k',
  'not known',
  'not known yet',
  'not yet known',
  'unknown',
  'unknown yet',
  'dunno',
  'idk',
  'not sure',
  'unsure',
  "don't know",
  'dont know',
  'do not know',
  'no idea',
  'no clue',
  'skip',
  'skip it',
  'skip this',
  'pass',
  'next',
  'tbc',
  'tbd',
  'to be confirmed',
  'not applicable',
  "can't remember",
  'cant remember',
  'not given',
  'not disclosed',
  'not said',
  "didn't say",
  'didnt say',
  'did not say',
  "doesn't say",
  'doesnt say',
  'does not say',
  "wouldn't say",
  'wouldnt say',
  'would not say',
  'not recorded',
  "couldn't tell you",
  'couldnt tell you',
  'could not tell you',
  "can't tell you",
  'cant tell you',
  "haven't a clue",
  'havent a clue',
  "haven't got a clue",
  'havent got a clue',
  'have no idea',
  'no idea at all',
  'nobody knows',
  'no one knows',
  'noone knows',
  'who knows',
  'not a clue',
  'clueless',
  "wasn't told",
  'wasnt told',
  'not told',
  'not clear',
  'unclear',
  'not stated',
  'never said',
  "hasn't said",
  'hasnt said',
  "haven't said",
  'havent said',
  'not asked',
  "didn't ask",
  'didnt ask',
  'did not ask',
  "haven't asked",
  'havent asked',
  'not available',
  'no name',
  'no name given',
  'anonymous',
  ...asksLater,
]);

export const besideNotKnown = new Set(
  'i we they she he really just sorry yet at the moment now honestly tbh im afraid am yet still it that this me about would to'.split(
    ' ',
  ),
);

export const beginNotKnown = [
  'dunno',
  'idk',
  "don't know",
  'dont know',
  'do not know',
  'not sure',
  'no idea',
  'not known',
  'unknown',
  "didn't say",
  'didnt say',
  'did not say',
  "wouldn't say",
  'wouldnt say',
  'would not say',
  "haven't asked",
  'havent asked',
  'have not asked',
  'not asked',
  "can't remember",
  'cant remember',
  'cannot remember',
];

export const yeses = new Set(
  'yh yeh ye yes y yeah yep yup yess yea aye ya definitely absolutely certainly indeed correct true affirmative sure'.split(
    ' ',
  ),
);

export const noes = new Set('no n nope nah naw negative false never'.split(' '));

/** Words that may stand beside a yes or a no and change nothing. */
export const besideYesOrNo = new Set(
  "please thanks thank you they he she it i we them her him us do does did have has had is are was were been be of course that thats that's right ok okay done already so now all just there then both and the a to very much today yesterday earlier this morning afternoon evening on off in at by with ward phone person face during visit already myself ourselves told said say says".split(
    ' ',
  ),
);

/** They look like a no or a yes and are not: “no problem” agrees. */
export const sayNeither =
  /\b(?:no (?:problems?|worries|objections?|issues?|concerns?)|not a problem|yes and no|yes\/no|y\/n|yes or no|yes but|no but|sort of|kind of|in a way)\b/i;

/** Not done, or not yet: what somebody will do is no yes. */
export const later = new Set(
  'will shall going gonna later soon tomorrow need needs should must want wants wanted ask asked asking try tried trying about once when if but except unless until partly partially mostly almost nearly some'.split(
    ' ',
  ),
);

export const noSentence =
  /^(?:not yet|not (?:as )?yet|i (?:have not|haven'?t|did not|didn'?t)|we (?:have not|haven'?t|did not|didn'?t)|haven'?t|hasn'?t|didn'?t|they (?:do not|don'?t|did not|didn'?t|have not|haven'?t)|(?:s?he) (?:does not|doesn'?t|did not|didn'?t|has not|hasn'?t))$/;

/** Words that stand in many sentences: having one in common with an answer means nothing. */
export const saysLittle = new Set(
  "the a an and or for from with about that this these those they them their theirs she her hers his him he it its who what when where which was were has have had did does do done not are is been you your our we us i me my of to in on at by as so just its it's that's there here please think another other somebody something anything person people thing things yes no one ones option number choice answer only mainly mostly really team service services ward unit".split(
    ' ',
  ),
);

/** As far as the age of a child, from nought. */
export const smallNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  );

export const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Words that stand in sentences and not in names. NB: “Friend”, “Carer”, “Death”, “May” and “Will” are names too, so they are not here. */
export const sentenceWords = new Set(
  'i me we us you he him she her it they them his hers their theirs himself herself themselves themself myself its my our your who whom whose which what this that these those there here is am are was were be been being do does did done has have had having can could should would shall must might if when while because so than then just really very too also only about after before during until since into onto over under from with without within for by in on at to of off up down out as and or but not no never yes ok okay please sorry says said say saying told tell asked ask wants want wanted thinks knows know knew get got gets getting went go goes going came come comes called rang ring phoned emailed wrote saw seen see met me dunno maybe perhaps unknown someone somebody anyone nobody yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday corridor reception inpatient inpatients outpatient outpatients clinic hospital camhs acute crisis community'.split(
    ' ',
  ),
);

export const particles = new Set(
  'de del della di da van von der den ten ter la le bin bint ibn al el ap ab ferch y e o mac mc st dos du of the'.split(
    ' ',
  ),
);

/** What introduces a name and is no part of it. */
export const nameLeads =
  /^(?:(?:and|so|ok|okay)\s+)?(?:(?:her|his|their|its|my|the|patient(?:'s|’s)?|service user(?:'s|’s)?)\s+)?(?:full\s+|first\s+|last\s+|sur)?name(?:(?:'s|’s)|\s+is|\s+was)?[\s:]+|^(?:called|known as|goes by|it(?:'s|’s| is)|this is|that(?:'s|’s| is)|i am|i’m|i'm|she(?:'s|’s| is)(?: called)?|he(?:'s|’s| is)(?: called)?|they are(?: called)?|s?hes(?: called)?|ask for|(?:the )?(?:pt|patient|service user)(?:'s name)?\s?(?:=|is))\s+/i;

export const standingWords: readonly (readonly [string, RegExp])[] = [
  [
    'patient',
    /^(?:the\s+|a\s+|our\s+)?(?:service[\s-]user|patient|client|resident|inpatient|outpatient|su|pt)(?:\s+(?:is|called|named))?[\s:,-]*(?=\s|$|[,:])/i,
  ],
  [
    'representative',
    /^(?:(?:the\s+)?(?:patient|service user|client)(?:'s|’s)\s+|(?:her|his|their|the|a)\s+)?(?:mother|mum|mam|father|dad|parents?|son|daughter|wife|husband|partner|spouse|sister|brother|aunt|uncle|niece|nephew|cousin|grand(?:mother|father|son|daughter|parent)|gran|nan|stepmother|stepfather|carer|advocate|solicitor|social worker|case ?worker|councillor|widow(?:er)?|neighbour|friend|guardian|foster (?:mother|mum|father|dad|parents?|carer)|mp(?:'?s)?(?: (?:office|case ?worker))?|imha|imca)(?=\s|$|[,:])/i,
  ],
];

/** Words that only point at what was found beside them: “phone”, “on”, “her email is”. */
export const pointing = new Set(
  'and or on at by via the a her his their my him them is are was number numbers no nos nr phone mobile mob tel telephone landline home work email address contact reach reached call ring text nhs dob date birth lives of can be best it both back ask'.split(
    ' ',
  ),
);

/**
 * Words that bring the red-flag question at once, wherever a narrative is typed or sent on (2.3). They set no flag: a
 * person does. NB: denied or quoted, they still bring the question; being asked once too often harms nobody.
 */
export const dangerStems =
  'abus assault assult sexualy attack bruis chok strangl coerc exploit groom harass molest neglect rape raped raping rapist stab suicid overdos ligature self-harm selfharm threaten violen weapon traffick'.split(
    ' ',
  );

export const dangerWords =
  'hit hits hitting slap slaps slapped slapping punch punched punching kick kicked kicking beat beaten beating shoved pushed grabbed pinned restrained restraint burned burnt scalded knife gun gunshot hanged hanging hung noose die died dies dying dead death deceased killed kill killing murder murdered police arrested coroner inquest safeguarding unsafe injured injury fracture fractured fell fallen bleeding unconscious collapsed missing absconded starved starving dehydrated naked indecent sexual sexually touched touching stole stolen theft fraud radicalised fgm solicitor court sue suing lawyer legal claim compensation unlawful illegal'.split(
    ' ',
  );

export const dangerPhrases = [
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
  'pulled her hair',
  'pulled his hair',
  'pulled my hair',
  'cut her wrists',
  'cut his wrists',
  'cut my wrists',
  'cut their wrists',
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

const SELF = '(?:my|him|her|them|your|our|hisself|theirself)sel(?:f|ves)';
const SOMEBODY =
  "(?:i|s?he|you|u|it|that|this|they)(?:'?ll| will| would|'?d|'?s going to| is going to|'?m going to| am going to|'?re going to| gonna|s gonna|m gonna)";

/** Threats, and words of somebody who sees no way on, in the many ways in which they are said: sources of patterns. */
export const dangerSayings: readonly string[] = [
  "(?:not|won'?t|can'?t|cannot|wouldn'?t|couldn'?t) be (?:held )?(?:responsible|accountable|answerable) (?:for|if)(?: \\p{L}{1,12}){1,3}",
  '(?:not|never) (?:responsible|accountable|answerable) for (?:what|my|his|her|their)(?: \\p{L}{1,12})?',
  "(?:i|s?he)(?:'?ll| will| might|'?m going to| is going to|'?s going to|'?m gonna|s gonna) do (?:something|summat|sth|sumthing)",
  'do(?:ing)? (?:something|summat|anything) (?:stupid|silly|daft|drastic|bad|rash|terrible|to (?:him|her|them|myself))',
  "(?:you|u|they|s?he|it)(?:'?ll| will|'?re going to| are going to| is going to|'?s going to| gonna)(?: all)? (?:regret|be sorry|pay for)(?: \\p{L}{1,10})?",
  `(?:sort(?:ing)?|deal(?:ing)?|handl(?:e|ing)|tak(?:e|ing) care of)(?: with)? (?:it|this|him|her|them|you)(?: out)?(?: (?:by|for))? ${SELF}`,
  '(?:into|in) (?:my|his|her|their) own hands',
  "(?:can'?t|cannot|can not|couldn'?t|unable to|not able to|don'?t know how to) (?:go|carry|keep) (?:on|going)",
  "(?:can'?t|cannot|can not) (?:take|stand|do|cope with) (?:it|this|much|any of (?:it|this)) (?:any ?more|no more|longer)",
  "what'?s the point|what is the point|whats the use|no point (?:in )?(?:living|going on|carrying on|any ?more|being here|to (?:it|anything|life))",
  '(?:end|ending|ended|ends) it(?: all)?',
  "(?:nothing|no reason|not(?:hing)? much) (?:left )?to live for|better off without (?:me|him|her|them)|(?:don'?t|doesn'?t|not) want to (?:be here|live|wake up|be alive|carry on|go on)",
  `(?:top|hurt|harm|do away with)(?:s|ing|ping)? ${SELF}|do (?:myself|himself|herself|themselves) in`,
  "(?:had|has|have|got) enough of (?:living|life|it all|being (?:alive|here))|(?:tired|sick|weary|fed up) of (?:living|life|being alive)|life(?: is|'?s| isn'?t)?(?: just)? (?:not|no longer|never)?(?: )?worth (?:living|it)|giv(?:e|en|ing) up on (?:life|living)",
  "wish(?:es|ed)? (?:i|s?he|they)(?:'d)? (?:was|were|wasn'?t|weren'?t|had|hadn'?t|was not|were not)(?: never)?(?: been)? (?:dead|alive|born|here|gone)|(?:never|not) (?:to )?wake up|(?:sees?|seeing|saw|there'?s|is) no (?:way out|future|way on)",
  '(?:took|taken|taking|swallowed) (?:all|every one of|a load of|a box of|too many|a handful of) (?:of )?(?:his|her|my|their|the)?(?: )?(?:tablets|pills|meds|medication|paracetamol)|(?:jump(?:ed|ing)?|step(?:ped|ping)?|walk(?:ed|ing)?) (?:off|in front of|under) (?:a|the)|goodbye (?:note|letter)',
  '(?:found|left|lay|laid|lying|laying) (?:(?:him|her|them|me|mum|dad|my \\p{L}{2,10}) )?(?:lying )?on the (?:bathroom |toilet |bedroom |kitchen )?floor',
  '(?:watch|better watch) (?:your|his|her|their|ya) backs?|know(?:s)? where (?:you|u|s?he|they|i|we|\\p{L}{2,12}) lives?',
  '(?:held|holding|dragg(?:ed|ing)|thr(?:ew|own|owing)|knock(?:ed|ing)|forc(?:ed|ing)|pull(?:ed|ing)|yank(?:ed|ing)) (?:me|him|her|them|my \\p{L}{2,12}|\\p{L}{2,12}) (?:down|to the (?:floor|ground|wall)|across the (?:floor|room)|(?:around |about )?by (?:the|his|her|my|their) (?:hair|arms?|wrists?|legs?|neck|throat))',
  '(?:twist(?:ed|ing)?|bent|squeez(?:ed|ing)|broke) (?:my|his|her|their) (?:arms?|wrists?|fingers?|thumb|neck|leg)|pull(?:ed|ing) (?:my|his|her|their) hair|spat (?:at|on|in) (?:me|him|her|them)|bit (?:me|him|her|them)|(?:knelt|kneeling|sat|stood|stamped) on (?:me|him|her|them|(?:my|his|her|their) (?:chest|back|neck|arms?|legs?|head))|black eye|(?:raised|lifted) (?:a|his|her|their) (?:hand|fist) (?:to|at)',
  `${SOMEBODY} (?:swing for|finish|smash|burn|blow up|batter|deck|hurt|get) (?:him|her|them|you|u|the (?:place|ward|building))`,
];

/** How a concern reaches us, in the words people use for it. */
export const channelWords: Readonly<Record<string, readonly string[]>> = {
  phone: [
    'rang',
    'rung',
    'phoned',
    'telephoned',
    'phone',
    'telephone',
    'called',
    'called us',
    'on the phone',
    'by telephone',
    'rings',
    'phones',
    'by phone',
    'by tel',
    'on tel',
    'by telephone call',
    'voicemail',
    'answerphone',
    'answer phone',
  ],
  inPerson: [
    'in person',
    'face to face',
    'told me',
    'told us',
    'told staff',
    'came to',
    'came up',
    'spoke to me',
    'spoke to us',
    'collared me',
    'stopped me',
    'grabbed me',
    'approached me',
    'told the',
    'told her',
    'told him',
    'told nurse',
    'told the nurse',
    'told a',
    'told ward',
    'face2face',
    'face 2 face',
    'visited',
  ],
  letter: ['letter', 'post', 'came by post', 'wrote', 'by post', 'handwritten', 'written letter'],
  email: ['email', 'emails', 'emailed', 'mail', 'inbox'],
  webform: ['web form', 'webform', 'website form', 'form on website', 'form on the website', 'online form'],
  online: ['online', 'website', 'social media', 'care opinion', 'facebook', 'twitter'],
  commissioner: ['commissioner', 'icb'],
  mp: ['mp', 'mps office', "mp's office"],
  partner: ['partner organisation', 'council', 'healthwatch'],
};

/** What is said besides where nothing else is asked: “on the ward” may also be where it happened. */
export const channelAnswers: Readonly<Record<string, readonly string[]>> = {
  ...channelWords,
  inPerson: [
    ...(channelWords.inPerson ?? []),
    ...'on the ward,on ward,at the desk,at reception,at the bedside,in the corridor,come up to me,came over,came in,said to me,spoke to,talked to me,f2f,face-to-face,to my face,at the counter,at clinic,in clinic,at the appointment,told,in here,walked in,popped in,at the door,on my shift'.split(
      ',',
    ),
  ],
  phone: [...(channelWords.phone ?? []), 'call', 'a call', 'tel', 'over the phone', 'mobile', 'switchboard'],
};

export const dateCues = {
  foundOutOn:
    /\b(?:found out|finds? out|realised|realized|learn(?:ed|t)|discovered|became aware|noticed|only knew|aware)\b/i,
  receivedOn:
    /\b(?:reached|received|rec'?d|rang|rung|rings?|ringing|phoned|phones|telephoned|called|calls|e-?mails?|e-?mailed|wrote|written|letter|post|posted|form|through|thru|via|inbox|story|review|voicemail|stamped|arrived|told (?:me|us|staff|the|a|an|our|her|his|one|nurse|ward|somebody|someone)|telling (?:me|us)|came (?:in|to|up|through|on ?to the (?:ward|unit))|spoke|contacted|complained|raised|reported|got (?:it|her|his|their|the|a|an)|by (?:phone|telephone|e-?mail|letter|post)|in person|face to face|f2f|texted|txted|text(?:ed)? (?:us|me|the ward)|on the phone(?=\W{0,2}(?:today|tonight|this|just|yest))|website|web ?form|online|handed|visited|mentioned|approached|collared|stopped me|grabbed me)\b/i,
  happenedOn:
    /\b(?:re|happen(?:ed|s|ing)?|occurred|took place|incident|event|started|began|was on|it was|most recent(?:ly)?|latest|(?:the )?last (?:time|one))\b/i,
} as const;
