import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { type Option, Select } from '~/components/ui/select';

interface ListFilterProps {
  search: string;
  searchLabel: string;
  submit: string;
  choices: readonly {
    name: string;
    /** The first choice: everything. */
    any: string;
    value: string;
    list: readonly Option[];
  }[];
}

/** Narrows a list; its address says how. */
export function ListFilter({ search, searchLabel, submit, choices }: ListFilterProps) {
  return (
    <Form className="flex flex-wrap gap-2" role="search">
      <Input
        type="search"
        name="search"
        dir="auto"
        defaultValue={search}
        placeholder={searchLabel}
        aria-label={searchLabel}
        className="w-72 max-sm:w-full"
      />
      {choices.map(({ name, any, value, list }) => (
        <div key={name} className="min-w-36 max-w-52 max-sm:max-w-none max-sm:flex-1">
          <Select
            name={name}
            aria-label={any}
            defaultValue={value}
            placeholder={any}
            options={list}
          />
        </div>
      ))}
      <Button type="submit">{submit}</Button>
    </Form>
  );
}
