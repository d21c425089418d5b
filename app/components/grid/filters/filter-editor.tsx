import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEGREE_TYPES } from '#models/vocabulary';
import { OptionList } from '~/components/ui/option-list';
import { AnchoredPopover } from '../anchored-popover';
import type { GridLists } from '../lists';
import { FOLLOWUP_FILTERS, type GridFilters } from '../query';
import { CheckList } from './check-list';
import { CounselorFilter } from './counselor-filter';
import { CreatedFilter } from './created-filter';
import { type FilterKey, isSwitch, OFFERED } from './pills';

interface FilterEditorProps {
  chosen: FilterKey | null;
  anchor: Element;
  filters: GridFilters;
  lists: GridLists;
  seesUnassigned: boolean;
  onChange: (filters: GridFilters) => void;
  onClose: () => void;
}

/** First which filter, then its values; each choice takes effect at once. */
export default function FilterEditor(props: FilterEditorProps) {
  const { anchor, filters, onChange, onClose } = props;
  const { t } = useTranslation('grid');
  const [key, setKey] = useState(props.chosen);
  const label = key ? t(`filter.${key}`) : t('filters');
  const choose = (next: FilterKey) => {
    if (!isSwitch(next)) return setKey(next);
    onChange({ ...filters, [next]: true });
    onClose();
  };
  return (
    <AnchoredPopover anchor={anchor} label={label} onClose={onClose}>
      <div className="w-56">
        {key ? (
          <Values {...props} name={key} label={label} />
        ) : (
          <OptionList
            label={label}
            items={OFFERED.map((one) => ({ key: one, content: t(`filter.${one}`) }))}
            onChoose={(one) => {
              const next = OFFERED.find((offered) => offered === one);
              if (next) choose(next);
            }}
          />
        )}
      </div>
    </AnchoredPopover>
  );
}

type ValuesProps = FilterEditorProps & { name: FilterKey; label: string };

function Values({ name, label, filters, lists, seesUnassigned, onChange, onClose }: ValuesProps) {
  const { t } = useTranslation(['grid', 'vocabulary']);
  const enabled = <T extends { key: string; enabled: boolean }>(
    list: readonly T[],
    set: readonly string[],
  ) => list.filter(({ key, enabled }) => enabled || set.includes(key));
  switch (name) {
    case 'degreeType':
      return (
        <CheckList
          label={label}
          items={DEGREE_TYPES.map((key) => ({ key, label: t(`vocabulary:degreeType.${key}`) }))}
          values={filters.degreeType}
          onChange={(degreeType) => onChange({ ...filters, degreeType })}
        />
      );
    case 'salesStatus':
      return (
        <CheckList
          label={label}
          items={enabled(lists.stages, filters.salesStatus)}
          values={filters.salesStatus}
          onChange={(salesStatus) => onChange({ ...filters, salesStatus })}
        />
      );
    case 'source':
      return (
        <CheckList
          label={label}
          items={enabled(lists.sources, filters.source)}
          values={filters.source}
          onChange={(source) => onChange({ ...filters, source })}
        />
      );
    case 'assignedAgentId':
      return (
        <CounselorFilter
          label={label}
          seesUnassigned={seesUnassigned}
          values={filters.assignedAgentId}
          onChange={(assignedAgentId) => onChange({ ...filters, assignedAgentId })}
        />
      );
    case 'created':
      return <CreatedFilter filters={filters} onChange={onChange} />;
    case 'followup':
      return (
        <OptionList
          label={label}
          current={filters.followup}
          items={FOLLOWUP_FILTERS.map((key) => ({ key, content: t(`grid:followup.${key}`) }))}
          onChoose={(key) => {
            onChange({ ...filters, followup: FOLLOWUP_FILTERS.find((one) => one === key) ?? null });
            onClose();
          }}
        />
      );
    default:
      return null;
  }
}
