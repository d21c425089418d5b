import { describe, expect, it } from 'vitest';
import type { Locale } from '#models/vocabulary';
import { createFormat } from './format';
import { translatorFor } from './i18n.server';

const NOW = new Date('2026-11-23T10:00:00Z');

const formatFor = (locale: Locale, timeZone = 'Africa/Cairo') =>
  createFormat({ t: translatorFor(locale), locale, timeZone, now: NOW });

const en = formatFor('en');
const ar = formatFor('ar');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

describe('dates and times', () => {
  it('are shown in the reader’s zone, not the server’s', () => {
    expect(en.time('2026-11-23T22:30:00Z')).toBe('00:30');
    expect(formatFor('en', 'Asia/Kuala_Lumpur').dateTime('2026-11-23T22:30:00Z')).toBe(
      'Tomorrow 06:30',
    );
  });

  it('use Eastern digits and a twelve-hour clock in Arabic', () => {
    expect(ar.time('2026-11-23T12:30:00Z')).toBe('٢:٣٠ م');
    expect(ar.date('2026-11-26T12:30:00Z')).toBe('٢٦ نوفمبر ٢٠٢٦');
    expect(ar.time('2026-11-23T22:05:00Z')).toBe('١٢:٠٥ ص');
  });

  it('name the month of an intake, and leave alone what is none', () => {
    expect(en.month('2027-09')).toBe('Sep 2027');
    expect(ar.month('2027-09')).toBe('سبتمبر ٢٠٢٧');
    expect(en.month('next autumn')).toBe('next autumn');
  });

  it('name the weekday this year and the year otherwise', () => {
    expect(en.day('2026-11-26T12:00:00Z')).toBe('Thu 26 Nov');
    expect(en.day('2025-09-01T12:00:00Z')).toBe('1 Sep 2025');
    expect(ar.day('2026-11-26T12:00:00Z')).toBe('الخميس ٢٦ نوفمبر');
  });

  it('never move a calendar date across a time zone', () => {
    expect(formatFor('en', 'America/Los_Angeles').plainDate('2004-05-17')).toBe('17 May 2004');
    expect(en.weekday('2026-11-23')).toBe('Mon');
  });

  it('follow the clock change of Cairo', () => {
    expect(en.time('2026-07-01T12:00:00Z')).toBe('15:00');
    expect(en.time('2026-12-01T12:00:00Z')).toBe('14:00');
  });
});

describe('due times', () => {
  it.each([
    [hours(-0.5), '30 min overdue', 'متأخر ٣٠ دقيقة'],
    [hours(-2), '2 h overdue', 'متأخر ساعتين'],
    [hours(-3.9), '3 h overdue', 'متأخر ٣ ساعات'],
    [hours(-24), '1 d overdue', 'متأخر يومًا'],
    [hours(-24 * 12), '12 d overdue', 'متأخر ١٢ يومًا'],
  ])('say how late something is', (due, english, arabic) => {
    expect(en.due(due)).toEqual({ text: english, urgency: 'overdue' });
    expect(ar.due(due)).toEqual({ text: arabic, urgency: 'overdue' });
  });

  it('tell today from later by the calendar of the reader', () => {
    expect(en.due(hours(2.5))).toEqual({ text: 'Today 14:30', urgency: 'today' });
    expect(en.due(hours(13))).toEqual({ text: 'Tomorrow 01:00', urgency: 'later' });
    expect(ar.due(hours(2.5)).text).toBe('اليوم ٢:٣٠ م');
    expect(en.due(null)).toEqual({ text: '—', urgency: 'none' });
  });
});

describe('how long ago', () => {
  it('counts minutes, hours and days, then gives the date', () => {
    expect(en.ago(hours(0))).toBe('just now');
    expect(en.ago(hours(-0.2))).toBe('12 min ago');
    expect(en.ago(hours(-5))).toBe('5 h ago');
    expect(en.ago(hours(-24 * 40))).toBe('Wed 14 Oct');
    expect(ar.ago(hours(-2))).toBe('قبل ساعتين');
    expect(ar.ago(hours(-24 * 3))).toBe('قبل ٣ أيام');
    expect(en.age(hours(-26))).toBe('1 d');
  });
});

describe('numbers', () => {
  it('take the separators and digits of the language', () => {
    expect(en.number(12_482)).toBe('12,482');
    expect(ar.number(12_482)).toBe('١٢٬٤٨٢');
  });

  it('keep signs and units on their side, isolated from the Arabic around them', () => {
    expect(ar.delta(-4)).toBe('\u2067−٤\u2069');
    expect(ar.delta(18)).toBe('\u2067+١٨\u2069');
    expect(ar.percent(0.12)).toMatch(/^\u2067١٢٪\u061c?\u2069$/);
    expect(ar.count(10_000, true)).toBe('\u2067١٠٬٠٠٠+\u2069');
    expect(ar.outOf(269.5, 320)).toBe('\u2067٢٦٩٫٥ / ٣٢٠\u2069');
    expect(en.delta(18)).toBe('\u2066+18\u2069');
    expect(en.percent(0.125, 1)).toBe('\u206612.5%\u2069');
    expect(en.count(10_000, true)).toBe('\u206610,000+\u2069');
  });
});

describe('phones', () => {
  it.each([
    ['+201004471823', '+20 100 447 1823'],
    ['+966501234567', '+966 50 123 4567'],
    ['+96512345678', '+965 1234 5678'],
    ['+447911123456', '+44 791 112 3456'],
    ['+12025550143', '+1 202 555 0143'],
    ['+2010044•••23', '+20 100 44• ••23'],
    ['01004471823', '01004471823'],
  ])('are grouped to be read aloud', (phone, shown) => {
    expect(en.phone(phone)).toBe(shown);
  });
});
