import { describe, expect, test } from 'vitest';
import { changesBetween } from '#server/kernel/diff';
import { changeProblems, comparable, normalised, removedKeys } from './change-rules';
import { DEFAULT_SETTINGS } from './defaults';

const stages = DEFAULT_SETTINGS['lists.stages'];
const outcomes = DEFAULT_SETTINGS['lists.followupOutcomes'];

describe('a change of a setting', () => {
  test('leaves a student somewhere to stand: one stage is on and not the end', () => {
    const off = stages.map((stage) => ({ ...stage, enabled: stage.terminal }));
    expect(changeProblems({ key: 'lists.stages', value: off })).toMatchObject([
      { path: 'value', code: 'no_open_stage' },
    ]);
    expect(changeProblems({ key: 'lists.stages', value: stages })).toEqual([]);
  });

  test.each(['lists.lostReasons', 'lists.followupTypes', 'lists.followupOutcomes'] as const)(
    'leaves something to choose where a counselor must choose: %s',
    (key) => {
      const off = DEFAULT_SETTINGS[key].map((entry) => ({ ...entry, enabled: false }));
      expect(changeProblems({ key, value: off })).toMatchObject([
        { path: 'value', code: 'nothing_offered' },
      ]);
      expect(changeProblems({ key, value: DEFAULT_SETTINGS[key] })).toEqual([]);
    },
  );

  test('may leave a list empty that nobody must choose from', () => {
    expect(changeProblems({ key: 'lists.sources', value: [] })).toEqual([]);
  });

  test('numbers the stages in their order, so that no two stand in one place', () => {
    const shuffled = stages.map((stage) => ({ ...stage, order: stage.key === 'lost' ? 0 : 7 }));
    const value = normalised({ key: 'lists.stages', value: shuffled });
    expect((value as typeof stages).slice(0, 2)).toMatchObject([
      { key: 'lost', order: 0 },
      { key: 'new', order: 1 },
    ]);
    expect(normalised({ key: 'lists.stages', value: value as typeof stages })).toEqual(value);
  });

  test('that renames a key has removed it', () => {
    const renamed = outcomes.with(0, { ...outcomes[0], key: 'picked_up' } as (typeof outcomes)[0]);
    expect(removedKeys(outcomes, renamed)).toEqual(['answered']);
    expect(removedKeys(outcomes, outcomes.toReversed())).toEqual([]);
    expect(removedKeys({ idleMinutes: 5 }, { idleMinutes: 6 })).toEqual([]);
  });

  test('reads in the audit log as the one word that changed', () => {
    const [first, ...rest] = outcomes;
    const after = [{ ...first, label: { en: 'Picked up', ar: 'رد' } }, ...rest];
    expect(changesBetween(comparable(outcomes), comparable(after))).toEqual([
      { field: 'answered.label.en', from: 'Answered', to: 'Picked up' },
      { field: 'answered.label.ar', from: 'تم الرد', to: 'رد' },
    ]);
    expect(changesBetween(comparable([]), comparable(['vip']))).toEqual([
      { field: 'value', from: [], to: ['vip'] },
    ]);
    expect(
      changesBetween(comparable({ retentionDays: 90 }), comparable({ retentionDays: 30 })),
    ).toEqual([{ field: 'retentionDays', from: 90, to: 30 }]);
  });
});
