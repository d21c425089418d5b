import mongoose from 'mongoose';
import type { z } from 'zod';
import type { AuditLogRecord } from '#models/audit-log';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { Followup } from '#models/followup';
import { Profile } from '#models/profile';
import { Role } from '#models/role';
import type { EntityType, Locale } from '#models/vocabulary';
import type { auditEntry } from './schema';

type About = z.input<typeof auditEntry>['about'];
type Row = Pick<AuditLogRecord, 'entityType' | 'entityId'>;
type Id = mongoose.Types.ObjectId;

const SHOWN = { customerNumber: 1, 'basicData.customerName': 1, version: 1, isDeleted: 1 } as const;

/** The records that a page of rows leads to, one look-up a kind. Gone ones lead nowhere. */
export async function recordsOf(
  rows: readonly Row[],
  locale: Locale,
): Promise<(row: Row) => About> {
  const studentOf = await studentsOfFollowups(idsOf(rows, 'followup'));
  const students = [...idsOf(rows, 'customer'), ...studentOf.values()];
  const people = [...idsOf(rows, 'profile'), ...idsOf(rows, 'session')];
  const [customers, profiles, roles] = await Promise.all([
    customersBy(students),
    profilesBy(people),
    rolesBy(idsOf(rows, 'role'), locale),
  ]);
  return ({ entityType, entityId }) => {
    if (!entityId) return null;
    switch (entityType) {
      case 'customer':
        return customers.get(entityId) ?? null;
      case 'followup':
        return customers.get(studentOf.get(entityId)?.toHexString() ?? '') ?? null;
      case 'profile':
      case 'session':
        return profiles.get(entityId) ?? null;
      case 'role':
        return roles.get(entityId) ?? null;
      default:
        return null;
    }
  };
}

function idsOf(rows: readonly Row[], kind: EntityType): Id[] {
  return rows
    .filter(
      ({ entityType, entityId }) => entityType === kind && /^[0-9a-f]{24}$/.test(entityId ?? ''),
    )
    .map(({ entityId }) => new mongoose.Types.ObjectId(entityId ?? ''));
}

async function studentsOfFollowups(ids: Id[]): Promise<Map<string, Id>> {
  if (ids.length === 0) return new Map();
  const rows = await Followup.find({ _id: { $in: ids } }, { customerId: 1 }).lean();
  return new Map(rows.map(({ _id, customerId }) => [_id.toHexString(), customerId]));
}

async function customersBy(ids: Id[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map();
  const rows = await Customer.find({ _id: { $in: ids } }, SHOWN).lean<CustomerRecord[]>();
  return new Map(
    rows.map(({ _id, customerNumber: number, basicData, version, isDeleted }) => {
      const id = _id.toHexString();
      const label = basicData.customerName;
      return [id, { kind: 'customer', id, label, number, version, isDeleted }] as const;
    }),
  );
}

async function profilesBy(ids: Id[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map();
  const rows = await Profile.find({ _id: { $in: ids } }, { name: 1, deletedAt: 1 }).lean();
  return new Map(
    rows.map(({ _id, name, deletedAt }) => [
      _id.toHexString(),
      plain('profile', _id, name, Boolean(deletedAt)),
    ]),
  );
}

async function rolesBy(ids: Id[], locale: Locale): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map();
  const rows = await Role.find({ _id: { $in: ids } }, { label: 1, deletedAt: 1 }).lean();
  return new Map(
    rows.map(({ _id, label, deletedAt }) => [
      _id.toHexString(),
      plain('role', _id, label[locale], Boolean(deletedAt)),
    ]),
  );
}

function plain(kind: 'profile' | 'role', _id: Id, label: string, isDeleted: boolean): About {
  return { kind, id: _id.toHexString(), label, number: null, version: null, isDeleted };
}
