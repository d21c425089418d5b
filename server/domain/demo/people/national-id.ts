import { dayOf } from './days';
import type { Random } from './random';

const GOVERNORATES = [
  '01',
  '02',
  '12',
  '13',
  '14',
  '16',
  '17',
  '18',
  '21',
  '22',
  '24',
  '25',
  '26',
  '88',
] as const;

/**
 * Fourteen digits as on an Egyptian identity card: century, birth date, governorate of birth, a
 * serial number whose last digit is odd for men, and a closing digit.
 */
export function nationalIdOf(random: Random, birth: number, gender: 'male' | 'female'): string {
  const [year = '', month = '', day = ''] = dayOf(birth).split('-');
  const century = year < '2000' ? '2' : '3';
  const serial = random.int(0, 499) * 2 + (gender === 'male' ? 1 : 0);
  const place = random.pick(GOVERNORATES);
  const last = String(serial).padStart(4, '0');
  return `${century}${year.slice(2)}${month}${day}${place}${last}${random.int(1, 9)}`;
}
