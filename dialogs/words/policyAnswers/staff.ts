import { any, cases, day, delegations, limits, logIt, type PolicyRow } from './answer';

/** Staff who are complained about, who look into it, who sign, and who meet hard behaviour (8.19, 8.20, 8.31 to 8.33, 9). */
export const staff: readonly PolicyRow[] = [
  [
    any(
      /\b(?:who (?:can|may|should|must|is allowed to|can not|cannot|cant)(?: not)? (?:investigate|look into)|(?:can|may|should|could) (?:\w+ ){1,4}(?:still )?(?:investigate|look into it)|(?:i was|i am|was|were|been) (?:involved|there)\b.{0,30}\binvestigate)\b/,
    ),
    {
      says: () => [
        'Somebody who was not there, is not named in it, and has done the course for it.',
        'The hours for it are agreed with their manager.',
        'If there is nobody else, the Lead Manager decides and says why, and the person who complained is told the reason (8.20). Nobody decides that for themselves.',
      ],
      paragraph: '8.19',
      next: [cases],
    },
  ],
  [
    any(
      /\b(?:tell|told|inform|know)\b/,
      /\b(?:doctor|nurse|staff|colleague|consultant|member of staff|them|him|her)\b/,
      /\b(?:complaint|complained|complaining|named|about (?:him|her|them))\b/,
      /^(?:do|does|should|must|can|when|who|will|have|are|is)\b/,
    ),
    {
      says: () => [
        'Yes, they are told as soon as can be, with where to find support. The investigator does it, not you: do not go ahead alone.',
        'They give their view of it (8.32), and see how their words are used before the answer goes (8.33).',
        'Tell your manager first if it may be a crime or a safeguarding matter.',
      ],
      paragraph: '8.31',
      next: [day],
    },
  ],
  [
    any(
      /\b(?:account|statement)\b/,
      /\b(?:asked me|what is (?:that|an?)|i have to (?:give|write|do)|how do i|where do i|do i have to|what do i (?:write|put|say)|cant do|can not|need longer|more time|late with|till|until)\b/,
    ),
    {
      says: () => [
        'What is asked of you is under “my day”: open the case there and choose “Give my account”.',
        'Write what you saw and did, in your own words. Support is there for you, inside the Trust or outside (8.31).',
        'If you need longer, tell the investigator now. Say “who has” and the reference to see who that is.',
      ],
      paragraph: '8.32',
      next: [day],
    },
  ],
  [
    any(
      /\b(?:named in|complained about me|complaint about me|about me|said about me|(?:will|am|could|do) i (?:get|be|going to (?:be|get)|in) (?:in )?(?:trouble|disciplined|suspended|struck off|lose)|my union|union rep|have to (?:answer|give (?:an|my) account|reply to it)|support for (?:me|staff|us)|who supports? (?:me|us|staff))\b/,
    ),
    {
      says: () => [
        'If a complaint names you, you are told, and I ask you here for your account.',
        'You can read what concerns you and say how you saw it (8.32). You may have somebody to support you, inside the Trust or outside, such as your union.',
        'You see how your words are used before the answer goes (8.33). Discipline would be a matter of its own (6.5).',
      ],
      paragraph: '8.31',
      next: [day],
    },
  ],
  [
    {
      about: [
        /\bwho(?: is|s| can| may| will| would| could)? (?:signs|sign|signing|approves|checks)\b|\bwhat happens (?:after|when|once) i (?:check|sign|approve|send it|submit)\b/,
      ],
      not: /\b(?:extensions?|more time)\b/,
    },
    {
      says: () => [
        'The investigator sends the draft to the Complaints Team. Then the Head of Corporate Affairs checks it, and the Chief Executive signs.',
        'Each of them may send it back with reasons. Nobody signs what they wrote. A change after a check is checked again.',
        'An early resolution is answered by the staff who settle it (8.15). When the Chief Executive is away, their delegate signs (2.5).',
      ],
      paragraph: '8.29',
      next: [delegations],
    },
  ],
  [
    any(
      /\b(?:delegate|delegating|hand over|stand in|deputy|deputise|take over)\b/,
      /\b(?:sign|signing|signature|approv\w+|while|leave|away|for me)\b/,
    ),
    {
      says: () => [
        'Say “delegate to” and the name of whoever is to stand in for you.',
        'It counts once it is recorded: who, for what, from when to when, and who allowed it.',
      ],
      paragraph: '2.5',
      next: [delegations],
    },
  ],
  [
    any(
      /\b(?:who (?:is|are) (?:off|away|on (?:leave|holiday)|covering|in today|out|sick|standing in|in charge)|who (?:covers|takes (?:mine|my|over))|cover(?:ing)? for|any(?:one|body) (?:off|away|on leave)|is (?:the )?\w+(?: \w+){0,3} (?:away|off|on leave|off sick|in today))\b/,
    ),
    {
      says: () => [
        'Say “who is away” for who stands in for whom. What one person may sign for another is under “delegations”.',
        'When you choose somebody for a case, I show if they are away. Hand over one case with “hand over C26-… to” and a name, or all with “hand everything over to” and a name.',
      ],
      paragraph: '2.5',
      next: [delegations],
    },
  ],
  [
    any(
      /\b(?:shout(?:ing|s|ed)?|scream(?:ing|s|ed)?|swear(?:ing|s)?|swore|abusive|aggressive|violent|threaten(?:ing|s|ed)?|kicking off|in my face)\b/,
      /\b(?:what (?:do|should|can|shall|must) (?:i|we)|how (?:do|should|can) (?:i|we)|what now)\b/,
    ),
    {
      says: () => [
        'Keep yourself safe first. Step away and get help; ring 999 if anybody is in danger.',
        'Follow the violence and aggression policy. How somebody says it does not take away what they raise.',
        'When it is calm, log what they are unhappy about.',
      ],
      paragraph: '9.2',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:unreasonable|persistent|vexatious|habitual|keeps? (?:ringing|calling|emailing|complaining|coming back)|ring(?:s|ing)? (?:\w+ ){0,4}(?:times|a day|an hour)|rings? (?:me |us )?(?:every day|all the time|constantly)|limit (?:on )?(?:contact|calls|emails)|stop (?:them|him|her) (?:ringing|calling|emailing)|restrict)\b/,
      /\b(?:what|can|could|how|when|who|may|should|do|does|is)\b/,
    ),
    {
      says: () => [
        'Record each time on the case: “behaviour”. It counts only after a full answer, or for abuse or too much asked of staff (9.2).',
        'The Managing Director of the service, the clinical team and the Lead Manager decide together; the Deputy Chief Executive approves (9.3).',
        'Their care goes on, a limit is as small as it can be and is looked at again, and a new concern is still taken (9.4).',
      ],
      paragraph: '9.1',
      next: [limits],
    },
  ],
];
