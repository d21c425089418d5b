import { CheckboxField } from '~/components/form/checkbox-field';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { DegreeField } from './degree-field';
import { PhoneField } from './phone-field';
import { RepeatGroup } from './repeat-group';
import { Pair, Section, type SectionProps } from './section';

/** Who it is and how they are reached: all that a first call needs. */
export function BasicsSection({ form, fields, offers: { lists } }: SectionProps) {
  const t = useT();
  const { locale } = useApp();
  const basic = fields.basicData.getFieldset();
  return (
    <Section id="basics" title={t('student:form.basics')}>
      <Pair>
        <TextField
          field={basic.customerName}
          label={t('fields:basicData.customerName')}
          hint={t('student:form.nameHint')}
          dir="auto"
          autoComplete="off"
          autoFocus={!basic.customerName.initialValue}
        />
        <PhoneField field={basic.customerPhone} />
        <DegreeField form={form} fields={fields} />
        <TextField
          field={basic.email}
          label={t('fields:basicData.email')}
          type="email"
          dir="ltr"
          autoComplete="off"
        />
        <TextField
          field={basic.nameArabic}
          label={t('fields:basicData.nameArabic')}
          dir="rtl"
          lang="ar"
          autoComplete="off"
        />
        <TextField
          field={basic.nameLatin}
          label={t('fields:basicData.nameLatin')}
          dir="ltr"
          lang="en"
          autoComplete="off"
        />
        <TextField
          field={basic.city}
          label={t('fields:basicData.city')}
          dir="auto"
          autoComplete="off"
        />
        <SelectField
          field={basic.preferredLanguage}
          label={t('fields:basicData.preferredLanguage')}
          options={optionsOf(lists.languages, locale, basic.preferredLanguage.initialValue)}
          placeholder={t('none')}
        />
        <SelectField
          field={basic.preferredChannel}
          label={t('fields:basicData.preferredChannel')}
          options={optionsOf(lists.channels, locale, basic.preferredChannel.initialValue)}
          placeholder={t('none')}
        />
      </Pair>
      <RepeatGroup
        form={form}
        field={basic.otherPhones}
        legend={t('fields:basicData.otherPhones')}
        add={t('student:form.addPhone')}
        remove={(n) => t('student:form.removePhone', { n })}
      >
        {(row) => {
          const { phone, owner, whatsapp } = row.getFieldset();
          return (
            <>
              <TextField
                field={phone}
                label={t('fields:part.phone')}
                type="tel"
                dir="ltr"
                autoComplete="off"
              />
              <SelectField
                field={owner}
                label={t('fields:part.owner')}
                options={optionsOf(lists.phoneOwners, locale, owner.initialValue)}
              />
              <CheckboxField
                field={whatsapp}
                label={t('fields:part.whatsapp')}
                className="sm:pt-8"
              />
            </>
          );
        }}
      </RepeatGroup>
      <RepeatGroup
        form={form}
        field={basic.guardians}
        legend={t('fields:basicData.guardians')}
        add={t('student:form.addGuardian')}
        remove={(n) => t('student:form.removeGuardian', { n })}
      >
        {(row) => {
          const { name, relation, phone } = row.getFieldset();
          return (
            <>
              <TextField field={name} label={t('fields:part.name')} dir="auto" autoComplete="off" />
              <SelectField
                field={relation}
                label={t('fields:part.relation')}
                options={optionsOf(lists.guardianRelations, locale, relation.initialValue)}
              />
              <TextField
                field={phone}
                label={t('fields:part.phone')}
                type="tel"
                dir="ltr"
                autoComplete="off"
              />
            </>
          );
        }}
      </RepeatGroup>
    </Section>
  );
}
