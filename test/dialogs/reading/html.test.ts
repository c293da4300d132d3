import { wordsOfHtml } from '../../../dialogs/reading/html';

describe('the words of a message that came as HTML', () => {
  it.each([
    ['<p>Mum waited <b>two hours</b> &amp; nobody said why.</p>', 'Mum waited two hours & nobody said why.'],
    ['<div>one</div><div>two<br>three</div>', 'one\ntwo\nthree'],
    ['temp &lt; 36 &gt; 34 caf&eacute; &#8364;5 &#x1F600;', 'temp < 36 > 34 café €5 😀'],
    ['<p>Hi <img itemtype="http://schema.skype.com/Emoji" alt="👍" src="x"></p>', 'Hi 👍'],
    ['<p><emoji id="1f44d" alt="👍" title="Yes"></emoji></p>', '👍'],
    ['<ul><li>cold tea</li><li>no blanket</li></ul>', '• cold tea\n• no blanket'],
    [
      '<table><tr><td>Mon</td><td>late</td></tr><tr><td>Tue</td><td>later</td></tr></table>',
      'Mon | late |\nTue | later |',
    ],
    [
      '<style>p{color:red}</style><!--[if mso]><xml><o:p/></xml><![endif]--><p class="MsoNormal">She fell.<o:p></o:p></p>',
      'She fell.',
    ],
    [
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>what time?</p></blockquote><p>at ten</p>',
      '> what time?\nat ten',
    ],
    ['<script>alert(1)</script><p>fine</p>', 'fine'],
    ['plain words, no tags', 'plain words, no tags'],
    ['', ''],
  ])('%s', (html, words) => {
    expect(
      wordsOfHtml(html)
        .replace(/\u00a0/g, '')
        .replace(/ +/g, ' '),
    ).toBe(words);
  });

  it('reads what nobody closed, and what is no tag', () => {
    expect(wordsOfHtml('<p>open <b>and <i>open')).toBe('open and open');
    expect(wordsOfHtml('<'.repeat(1_000))).toHaveLength(1_000);
    expect(wordsOfHtml('<div>'.repeat(1_000) + 'deep')).toBe('deep');
  });
});
