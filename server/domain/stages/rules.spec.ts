import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SALES_STATUSES, STAGE_REQUIREMENTS, type StageKey } from '#models/vocabulary';
import {
  daysLate,
  firstStage,
  isReachable,
  lateFrom,
  moveProblems,
  ruleOf,
  type StageRule,
  type StepFacts,
} from './rules';

const KEYS: readonly StageKey[] = [...SALES_STATUSES, 'oral_exam', 'interview'];

/** Any configuration an administrator could store: every stage once, own ones too, in any order. */
const configurations = fc
  .tuple(
    fc.shuffledSubarray([...KEYS], { minLength: KEYS.length }),
    fc.infiniteStream(
      fc.record({
        enabled: fc.boolean(),
        terminal: fc.boolean(),
        mayGoBack: fc.boolean(),
        requires: fc.constantFrom(...STAGE_REQUIREMENTS),
        deadlineDays: fc.option(fc.integer({ min: 1, max: 730 })),
      }),
    ),
  )
  .map(([keys, rules]) =>
    keys.map((key, order): StageRule => ({ ...(rules.next().value as StageRule), key, order })),
  );
const status = fc.constantFrom(...KEYS);
const facts = fc.record({ followup: fc.boolean(), note: fc.boolean(), document: fc.boolean() });
const EVERYTHING: StepFacts = { followup: true, note: true, document: true };

const stage = (key: StageRule['key'], rule: Partial<StageRule> = {}): StageRule => ({
  key,
  order: KEYS.indexOf(key),
  enabled: true,
  terminal: false,
  mayGoBack: true,
  requires: 'none',
  deadlineDays: null,
  ...rule,
});
const NOTHING: StepFacts = { followup: false, note: false, document: false };

describe('a move between stages', () => {
  test('to where the student already stands is no move, whatever is configured', () => {
    fc.assert(
      fc.property(configurations, status, facts, (stages, at, has) => {
        expect(moveProblems(stages, { from: at, to: at }, has)).toEqual([]);
      }),
    );
  });

  test('never ends in a stage that is switched off', () => {
    fc.assert(
      fc.property(configurations, status, status, facts, (stages, from, to, has) => {
        fc.pre(from !== to && !ruleOf(stages, to)?.enabled);
        expect(moveProblems(stages, { from, to }, has)).toEqual(['stage_disabled']);
      }),
    );
  });

  test('is allowed exactly when the target is open, the student may leave, and what it asks for is there', () => {
    fc.assert(
      fc.property(configurations, status, status, facts, (stages, from, to, has) => {
        fc.pre(from !== to);
        const [left, entered] = [ruleOf(stages, from), ruleOf(stages, to)];
        if (!left || !entered) throw new Error('every stage is configured');
        const stuck = !left.mayGoBack && (left.terminal || entered.order < left.order);
        const met = entered.requires === 'none' || has[entered.requires];
        const allowed = entered.enabled && !stuck && met;
        expect(moveProblems(stages, { from, to }, has).length === 0).toBe(allowed);
      }),
    );
  });

  test('that is refused only for what is missing goes through once it is given', () => {
    fc.assert(
      fc.property(configurations, status, status, facts, (stages, from, to, has) => {
        const problems = moveProblems(stages, { from, to }, has);
        const mendable = problems.every((problem) => problem.endsWith('_required'));
        expect(isReachable(stages, from, to)).toBe(mendable);
        if (mendable) expect(moveProblems(stages, { from, to }, EVERYTHING)).toEqual([]);
      }),
    );
  });

  test('having more never forbids what having less allows', () => {
    fc.assert(
      fc.property(configurations, status, status, facts, facts, (stages, from, to, some, more) => {
        const both = {
          followup: some.followup || more.followup,
          note: some.note || more.note,
          document: some.document || more.document,
        };
        const before = moveProblems(stages, { from, to }, some).length;
        expect(moveProblems(stages, { from, to }, both).length).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('says which of several things is in the way, what nothing can mend first', () => {
    const move = (to: StageRule, from: StageRule) =>
      moveProblems([from, to], { from: from.key, to: to.key }, NOTHING);
    const needy = stage('contacted', { requires: 'followup' });
    expect(move(needy, stage('new'))).toEqual(['followup_required']);
    expect(move(needy, stage('qualified', { mayGoBack: false }))).toEqual(['no_way_back']);
    const closed = stage('new', { terminal: true, mayGoBack: false });
    expect(move(needy, closed)).toEqual(['stage_closed']);
    expect(move({ ...needy, enabled: false }, closed)).toEqual(['stage_disabled']);
    expect(move(stage('visa', { requires: 'document' }), stage('new'))).toEqual([
      'document_required',
    ]);
    expect(move(stage('deferred', { requires: 'note' }), stage('lost'))).toEqual(['note_required']);
  });

  test('out of a stage that may not go back leads forward', () => {
    const stages = [stage('new'), stage('offer', { mayGoBack: false }), stage('visa')];
    expect(moveProblems(stages, { from: 'offer', to: 'visa' }, NOTHING)).toEqual([]);
    expect(moveProblems(stages, { from: 'offer', to: 'new' }, NOTHING)).toEqual(['no_way_back']);
  });

  test('out of a stage nobody configures any more is open, into it is not', () => {
    const stages = [stage('new')];
    expect(moveProblems(stages, { from: 'visa', to: 'new' }, NOTHING)).toEqual([]);
    expect(moveProblems(stages, { from: 'new', to: 'visa' }, NOTHING)).toEqual(['stage_disabled']);
  });
});

describe('the deadline of a stage', () => {
  const since = new Date('2026-11-01T10:00:00Z');
  const week = stage('attempting', { deadlineDays: 7 });

  test('is over after its days, to the millisecond, and counts whole days from one', () => {
    const deadline = new Date('2026-11-08T10:00:00Z');
    expect(lateFrom(week, since)).toEqual(deadline);
    expect(daysLate(week, since, deadline)).toBe(0);
    expect(daysLate(week, since, new Date(deadline.getTime() + 1))).toBe(1);
    expect(daysLate(week, since, new Date('2026-11-11T10:00:00Z'))).toBe(3);
  });

  test('never comes in a terminal stage, one without a limit, or one nobody knows', () => {
    const later = new Date('2036-01-01T00:00:00Z');
    expect(daysLate(stage('lost', { deadlineDays: 1, terminal: true }), since, later)).toBe(0);
    expect(daysLate(stage('new'), since, later)).toBe(0);
    expect(daysLate(undefined, since, later)).toBe(0);
  });
});

describe('a new student', () => {
  test('starts in an enabled stage that is not the end, whatever is configured', () => {
    fc.assert(
      fc.property(configurations, (stages) => {
        const open = stages.filter(({ enabled, terminal }) => enabled && !terminal);
        fc.pre(open.length > 0);
        expect(open.map(({ key }) => key)).toContain(firstStage(stages));
      }),
    );
  });

  test('is new where new is open, else in the first open stage of the configured order', () => {
    const contacted = stage('contacted', { order: 0 });
    expect(firstStage([contacted, stage('new', { order: 5 })])).toBe('new');
    const off = stage('new', { enabled: false });
    expect(firstStage([off, stage('visa'), contacted])).toBe('contacted');
  });
});

test('stages of the same order are no way back from each other', () => {
  const stages = [
    stage('contacted', { order: 3, mayGoBack: false }),
    stage('qualified', { order: 3 }),
  ];
  expect(moveProblems(stages, { from: 'contacted', to: 'qualified' }, NOTHING)).toEqual([]);
});

test('where no stage is open a student is new all the same', () => {
  expect(firstStage([])).toBe('new');
  expect(firstStage([stage('new', { enabled: false }), stage('lost', { terminal: true })])).toBe(
    'new',
  );
});
