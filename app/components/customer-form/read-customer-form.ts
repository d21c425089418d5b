import type { z } from 'zod';
import { HIGHEST_INDEX } from '~/components/form/bounds';
import { parseForm } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';

/** Lists that are typed into one control, and what parts their items. */
const TYPED_LISTS: Record<string, RegExp> = {
  tags: /[,،;\n]/,
  'desiredProgram.fieldsOfStudy': /[,،;\n]/,
  'desiredProgram.intakes': /[,،;\n]/,
  'currentQualification.publications': /\n/,
  'currentQualification.targetSupervisors': /\n/,
};

const NUMBERS =
  /\.(score|scoreScale|scorePercent|satScore|graduationYear|gpa|gpaScale|experienceYears|budget)$/;
const CHOICE = /^desiredProgram\.choices\[(\d+)\]\.university$/;

/** How a list stands in its control again. */
export function typedList(name: string, items: unknown): string | undefined {
  if (typeof items === 'string') return items;
  if (!Array.isArray(items)) return undefined;
  return items.filter(Boolean).join(TYPED_LISTS[name]?.test(',') ? ', ' : '\n');
}

/**
 * The form's data as its schema reads it: typed lists item by item, Arabic digits in numbers as
 * western ones, choices ranked by their place.
 */
export function customerFormData(form: FormData): FormData {
  const read = new FormData();
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : '';
    const separator = TYPED_LISTS[name];
    const choice = CHOICE.exec(name)?.[1];
    if (separator) {
      for (const [index, item] of itemsIn(text, separator).entries()) {
        read.append(`${name}[${index}]`, item);
      }
    } else read.append(name, NUMBERS.test(name) ? plainNumber(text) : value);
    if (choice) read.append(`desiredProgram.choices[${choice}].rank`, String(Number(choice) + 1));
  }
  return read;
}

/** At most one more than any list may have, so that its rule refuses it. */
function itemsIn(text: string, separator: RegExp): string[] {
  const items = text.split(separator).map((item) => item.trim());
  return items.filter(Boolean).slice(0, HIGHEST_INDEX + 1);
}

export function parseCustomerForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  t: Translate,
) {
  return parseForm(customerFormData(form), schema, t);
}

/** `٣٫٤` as `3.4`; the separator of thousands goes. */
function plainNumber(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\s]/g, '');
}
