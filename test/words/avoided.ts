/** Words we do not write, and what we write instead. A `*` stands for any ending; `but` is where they are right. */
export interface Avoided {
  readonly words: readonly string[];
  readonly instead: string;
  readonly but?: readonly string[];
}

/** By why we leave them out. */
export const avoided = {
  'Words of computers': [
    { words: ['invalid*', 'validat*', 'malformed'], instead: 'say what is needed: “Give a date.”' },
    { words: ['error*', 'exception occurred', 'bug', 'glitch*', 'crash*'], instead: 'something went wrong' },
    { words: ['submit*', 'submission*', 'upload*'], instead: 'send' },
    { words: ['workflow*', 'pipeline*', 'queued'], instead: 'steps; what is waiting' },
    { words: ['entity', 'entities', 'object', 'instance*', 'item*'], instead: 'the thing by its name' },
    { words: ['null', 'undefined', 'boolean', 'string', 'parameter*', 'payload*'], instead: 'leave it out' },
    { words: ['user', 'users', 'username*'], instead: 'you; staff', but: ['service user*'] },
    { words: ['click*', 'press the button', 'dropdown*', 'checkbox*', 'tick the box'], instead: 'choose' },
    { words: ['log in', 'login', 'sign in', 'authenticat*', 'credential*'], instead: 'leave it out' },
    { words: ['retry', 'retries', 'timed out', 'timeout*', 'abort*'], instead: 'try again' },
    { words: ['execut*', 'initiat*', 'populat*'], instead: 'do; start; fill in', but: ['Executive*'] },
    {
      words: ['database*', 'server*', 'the system', 'backend', 'config*'],
      instead: 'I (the bot); the record',
    },
    { words: ['notification*', 'alert*'], instead: 'message; reminder' },
  ],
  'Words of the office': [
    { words: ['utilis*', 'leverag*'], instead: 'use' },
    { words: ['commenc*'], instead: 'begin; start' },
    { words: ['terminat*', 'conclud*', 'cease*'], instead: 'end' },
    { words: ['prior to', 'in advance of'], instead: 'before' },
    { words: ['subsequent*', 'thereafter'], instead: 'after; then; later' },
    { words: ['in order to', 'so as to', 'with a view to'], instead: 'to' },
    {
      words: ['regarding', 'with regard to', 'in respect of', 'in relation to', 'pertaining'],
      instead: 'about',
    },
    { words: ['in accordance with', 'pursuant to', 'as per'], instead: 'as … asks; under' },
    { words: ['in the event of', 'in the event that', 'should you'], instead: 'if' },
    { words: ['ensure*'], instead: 'make sure' },
    { words: ['require', 'requires', 'required', 'requirement*'], instead: 'need' },
    { words: ['obtain*', 'acquire*', 'receive*'], instead: 'get; come to' },
    { words: ['provide', 'provides', 'provided', 'provision of'], instead: 'give' },
    { words: ['assist', 'assists', 'assistance', 'facilitat*'], instead: 'help' },
    { words: ['ascertain*', 'establish*', 'determine*'], instead: 'find out; decide' },
    { words: ['endeavour*', 'strive*'], instead: 'try' },
    { words: ['expedit*'], instead: 'speed up' },
    { words: ['sufficient*', 'adequate*'], instead: 'enough' },
    { words: ['additional*', 'supplementary'], instead: 'more; other' },
    { words: ['approximately', 'circa'], instead: 'about' },
    { words: ['deem*', 'envisage*'], instead: 'think' },
    {
      words: ['liais*', 'touch base', 'reach out', 'escalat*'],
      instead: 'talk with; tell; pass on',
      but: ['Patient Advice and Liaison Service'],
    },
    {
      words: ['going forward', 'moving forward', 'at this time', 'in due course'],
      instead: 'from now on; now; a date',
    },
    { words: ['signpost*'], instead: 'say where to turn' },
    { words: ['statutory'], instead: 'by law' },
    { words: ['stakeholder*', 'interested part*', 'third part*'], instead: 'say who' },
    { words: ['robust*', 'holistic*', 'proactive*', 'synerg*'], instead: 'leave it out' },
    { words: ['actioned', 'actioning', 'progressed', 'progressing'], instead: 'done; going' },
    {
      words: ['aforementioned', 'hereby', 'herewith', 'thereof', 'notwithstanding', 'henceforth'],
      instead: 'leave it out',
    },
    { words: ['please note', 'please be advised', 'please advise', 'kindly'], instead: 'say it, or ask it' },
    {
      words: ['etc', 'e.g.', 'i.e.', 'eg', 'ie', 'asap', 'via', 'and/or'],
      instead: 'for example; that is; by; or',
    },
    { words: ['lessons learn*'], instead: 'what we learnt' },
  ],
  'Words for people': [
    { words: ['complainant*', 'claimant*', 'customer*', 'client*', 'the public'], instead: 'the person' },
    {
      words: ['patient', 'patients'],
      instead: 'the person; people who use our services',
      but: ['patient safety*', 'Patients Association', 'Patient Advice and Liaison Service'],
    },
    {
      words: ['vexatious', 'habitual*', 'unreasonable', 'difficult', 'aggrieved', 'persistent'],
      instead: 'say what was done, and when',
    },
    { words: ['perpetrator*', 'offender*', 'culprit*', 'accused', 'guilty'], instead: 'the member of staff' },
    { words: ['alleg*'], instead: 'said; raised' },
    {
      words: ['victim*', 'sufferer*', 'suffers from', 'suffering from'],
      instead: 'the person affected; has',
    },
    {
      words: ['the elderly', 'the disabled', 'the mentally ill', 'handicap*', 'wheelchair-bound'],
      instead: 'older people; people who …',
    },
    {
      words: ['he', 'she', 'his', 'her', 'him', 'he/she', 's/he', 'chairman'],
      instead: 'they; their; chair',
    },
    { words: ['resource', 'resources', 'headcount'], instead: 'people; time; help' },
    { words: ['refuse*', 'refusing', 'refusal*', 'reject*'], instead: 'did not agree; turned down' },
    {
      words: ['failed to', 'fails to', 'failure to', 'neglected to', 'you forgot', 'your mistake'],
      instead: 'say what is still to do',
    },
    {
      words: [
        'incorrect*',
        'wrong answer*',
        'illegal*',
        'forbidden',
        'denied',
        'unauthorised',
        'not allowed',
        'prohibited',
      ],
      instead: 'say what can be done, and by whom',
    },
  ],
  'American words and spellings': [
    {
      words: ['*ize', '*ized', '*izes', '*izing', '*ization', '*izations'],
      instead: '-ise, -isation',
      but: ['size*', 'prize*', 'seize*', 'capsize*'],
    },
    { words: ['color*', 'behavior*', 'favor*', 'labor', 'honor*', 'neighbor*'], instead: '-our' },
    {
      words: ['center*', 'program', 'programs', 'catalog', 'dialog', 'gray', 'check-up on'],
      instead: 'centre; programme; catalogue; dialogue; grey',
    },
    {
      words: ['canceled', 'canceling', 'traveled', 'enroll', 'fulfill'],
      instead: 'cancelled; travelled; enrol; fulfil',
    },
    { words: ['learned', 'spelled', 'gotten'], instead: 'learnt; spelt; got' },
    { words: ['judgment', 'acknowledgment*'], instead: 'judgement; acknowledgement' },
    {
      words: ['inquiry', 'inquiries', 'inquire*'],
      instead: 'enquiry',
      but: ['public inquiry', 'public inquiries'],
    },
    { words: ['toward', 'afterward', 'anyways'], instead: 'towards; afterwards; anyway' },
  ],
} as const satisfies Readonly<Record<string, readonly Avoided[]>>;
