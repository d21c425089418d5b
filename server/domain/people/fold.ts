const DROPPED = /[\p{M}\p{Cf}\u0640\u0621'’‘`´ʼʿʾ"]/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Letters that decomposition leaves alone: Persian and Urdu keyboards, Latin ligatures. */
const REPLACEMENTS: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  گ: 'ج',
  چ: 'ج',
  ژ: 'ج',
  ڤ: 'ف',
  پ: 'ب',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const REPLACED = new RegExp(`[${Object.keys(REPLACEMENTS).join('')}]`, 'g');

const ARTICLE = /^(?:el|al|ال)$/;
const HEAD = /^(?:abd|abd[aeou]l|ab[ou]|abou|عبد|ابو|ابي)$/;
const WITH_ARTICLE = /^(?:[ae]l(?=.{3})|ال(?=.{2}))(.+)$/;
const NO_ARTICLE =
  /^(?:alaa|alb[ae]|ale[cksx]|alfo?[nr]|alia|alic|aliy|alm[ae]$|alya|el[ei]na|eleo|elham|eli[aszy]|ell|elv|elya|ilham|الاء|البرت|الفت|الفريد|الفونس|الكس|الهام|الي[اكنس])/;
const COMPOUND =
  /^(?:abd(?:[aeou]l)?|abou(?:el)?|ab[ou](?:[aeou]?l)?|عبد(?:ال)?|ابو(?:ال)?)(?!.{0,2}l?lah?$|الله$|له$)([a-z]{4,}|[ء-ي]{3,})$/;
const COMPOUND_TAIL = /^.{2,}((?:[aeu]l|[eu]d)d(?:i|ee|ie)ne?|الدين)$/;
const TAIL = /^(?:(?:[aeu]l|[eu]d)?d(?:i|ee|ie)ne?|allah?|[ae]l?islam|الدين|الله|الاسلام)$/;

/**
 * One spelling out of many, so that what is typed meets what is stored.
 *
 * The hamza goes: alef forms become ا, ؤ becomes و, ئ becomes ي and a lone ء disappears, because
 * people leave it out or set it on another seat, and the seat is the letter that stays. ى becomes ي
 * and ة becomes ه, as Egyptian keyboards write them. Compatibility decomposition finds the seats:
 * each hamza form is its seat and a combining mark, and all combining marks (tashkeel, Latin
 * accents) are dropped together.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(REPLACED, (letter) => REPLACEMENTS[letter] ?? letter)
    .replace(DIGITS, westernDigit)
    .replace(NOT_WORD, ' ')
    .trim();
}

/** Arabic-Indic and Extended Arabic-Indic digits as ASCII digits; all else untouched. */
export function westernDigits(text: string): string {
  return text.replace(DIGITS, westernDigit);
}

/**
 * The folded words of a name, with what belongs together written together: "El Sayed", "El-Sayed"
 * and "ElSayed" are `elsayed`; "عبد الرحمن" and "عبدالرحمن" are `عبدالرحمن`; "Nour El Din" is
 * `noureldin`.
 */
export function words(text: string): string[] {
  const parts = fold(text).split(' ').filter(Boolean);
  const joined: string[] = [];
  let open = false;
  for (const [at, part] of parts.entries()) {
    const tail = TAIL.test(part) || (ARTICLE.test(part) && TAIL.test(parts[at + 1] ?? ''));
    if (joined.length > 0 && (open || tail)) joined.push(`${joined.pop() ?? ''}${part}`);
    else joined.push(part);
    open = ARTICLE.test(part) || (HEAD.test(part) && at + 1 < parts.length);
  }
  return joined;
}

/** For ordering and comparing whole names: an article in front of a word does not count. */
export function sortName(text: string): string {
  return words(text).map(withoutArticle).join(' ');
}

/** `elsayed` → `sayed`, `السيد` → `سيد`; names that only look like it (Elham, ألفت) stay whole. */
export function withoutArticle(word: string): string {
  if (NO_ARTICLE.test(word)) return word;
  return WITH_ARTICLE.exec(word)?.[1] ?? word;
}

/** The parts of a compound that are looked for alone: `rahman` of `abdelrahman`, `eldin` of `noureldin`. */
export function compoundParts(word: string): string[] {
  const match = COMPOUND.exec(word) ?? COMPOUND_TAIL.exec(word);
  return match?.[1] ? [match[1]] : [];
}

function westernDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
