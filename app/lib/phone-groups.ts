/** Country calling codes of one and two digits (ITU-T E.164); every other one has three. */
const SHORT_CODES = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** How national numbers of a length are usually spoken, in groups. */
const GROUPS: Record<number, number[]> = {
  7: [3, 4],
  8: [4, 4],
  9: [2, 3, 4],
  10: [3, 3, 4],
  11: [3, 4, 4],
};

/**
 * An E.164 phone in groups that can be read aloud: `+20 100 447 1823`. Masked digits keep their
 * place. Anything that does not start with `+` comes back as it is.
 */
export function groupPhone(phone: string): string {
  if (!phone.startsWith('+')) return phone;
  const digits = phone.slice(1).replace(/\s/g, '');
  const code = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  const national = digits.slice(code.length);
  const sizes = GROUPS[national.length] ?? thirds(national.length);
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push(national.slice(at, at + size));
    at += size;
  }
  return [`+${code}`, ...groups].join(' ').trim();
}

function thirds(length: number): number[] {
  return Array.from({ length: Math.ceil(length / 3) }, () => 3);
}
