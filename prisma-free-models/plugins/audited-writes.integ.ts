import mongoose, { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { ApiToken } from '#models/api-token';
import { AuditLog } from '#models/audit-log';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Intake } from '#models/intake';
import { Profile } from '#models/profile';
import { Programme } from '#models/programme';
import { Session } from '#models/session';
import { Setting } from '#models/setting';
import { University } from '#models/university';
import { addProfile } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { writeAudit } from '#server/kernel/audit';
import { systemContext } from '#server/kernel/context';
import { inTransaction } from '#server/kernel/transaction';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const models = [Customer, Followup, Profile, Setting, University, Programme, Intake, ApiToken];
const university = () => {
  const key = `EG|${new Types.ObjectId()}`;
  return { importKey: key, nameKey: key, sortName: 'x', nameEnglish: 'X' };
};

describe.each(models.map((model) => [model.modelName, model as mongoose.Model<unknown>] as const))(
  'a write through %s outside a command',
  (_name, model) => {
    const set = { $set: { _id: new Types.ObjectId() } };
    test.each<[string, () => Promise<unknown>]>([
      ['updateOne', () => model.updateOne({}, set).exec()],
      ['updateMany', () => model.updateMany({}, set).exec()],
      ['replaceOne', () => model.replaceOne({}, {}).exec()],
      ['findOneAndUpdate', () => model.findOneAndUpdate({}, set).exec()],
      ['findByIdAndUpdate', () => model.findByIdAndUpdate(new Types.ObjectId(), set).exec()],
      ['findOneAndReplace', () => model.findOneAndReplace({}, {}).exec()],
      ['findOneAndDelete', () => model.findOneAndDelete({}).exec()],
      ['findByIdAndDelete', () => model.findByIdAndDelete(new Types.ObjectId()).exec()],
      ['deleteOne', () => model.deleteOne({}).exec()],
      ['deleteMany', () => model.deleteMany({}).exec()],
      ['insertMany', () => model.insertMany([{}])],
      ['bulkWrite', () => model.bulkWrite([{ deleteOne: { filter: {} } }])],
      ['save', () => new model({}).save({ validateBeforeSave: false })],
      ['bulkSave', () => model.bulkSave([new model({})], { validateBeforeSave: false })],
    ])('throws: %s', async (_operation, write) => {
      await expect(write()).rejects.toThrow('leaves no audit row');
    });
  },
);

describe('a document that was read', () => {
  test('is not saved, changed or deleted outside a command', async () => {
    const { _id } = await addProfile('agent');
    const profile = await Profile.findById(_id).orFail();
    profile.name = 'Somebody Else';
    await expect(profile.save()).rejects.toThrow('leaves no audit row');
    await expect(profile.updateOne({ name: 'x' }).exec()).rejects.toThrow('leaves no audit row');
    await expect(profile.deleteOne().exec()).rejects.toThrow('leaves no audit row');
    expect(await Profile.findById(_id).lean()).toMatchObject({ name: 'The agent' });
  });
});

const imported = {
  action: 'IMPORT',
  entityType: 'university',
  entityId: 'test',
  description: 'imported',
} as const;

describe('a session of one’s own', () => {
  test('is no command either', async () => {
    const session = await mongoose.startSession();
    try {
      await expect(University.create([university()], { session })).rejects.toThrow('audit row');
    } finally {
      await session.endSession();
    }
  });

  test("a command's writes", async () => {
    const row = university();
    await inTransaction(async (session) => {
      await University.create([row], { session });
      await University.updateOne({ importKey: row.importKey }, { city: 'Cairo' }, { session });
      await writeAudit(systemContext('test'), [imported], session);
    });
    expect(await University.findOne({ importKey: row.importKey }).lean()).toMatchObject({
      city: 'Cairo',
    });
  });
});

describe('the audit log', () => {
  test('takes rows and never changes or loses one through its model', async () => {
    const model = AuditLog as mongoose.Model<unknown>;
    const set = { $set: { description: 'x' } };
    const writes = [
      () => model.updateOne({}, set).exec(),
      () => model.updateMany({}, set).exec(),
      () => model.replaceOne({}, {}).exec(),
      () => model.findOneAndUpdate({}, set).exec(),
      () => model.findOneAndReplace({}, {}).exec(),
      () => model.findOneAndDelete({}).exec(),
      () => model.deleteOne({}).exec(),
      () => model.deleteMany({}).exec(),
      () => model.bulkWrite([{ deleteMany: { filter: {} } }]),
    ];
    for (const write of writes) await expect(write()).rejects.toThrow('append-only');
  });

  test('does not change a row that was read and saved again', async () => {
    await writeAudit(systemContext('test'), [imported], null);
    const row = await AuditLog.findOne({ description: 'imported' }).orFail();
    row.description = 'something else';
    await expect(row.save()).rejects.toThrow('append-only');
    await expect(row.deleteOne().exec()).rejects.toThrow('append-only');
    await expect(row.updateOne({ description: 'x' }).exec()).rejects.toThrow('append-only');
    expect(await AuditLog.exists({ description: 'something else' })).toBeNull();
  });
});

describe('an aggregation that writes', () => {
  test.each([...models, AuditLog, Session])('is refused through every model', async (model) => {
    const aggregations = [
      [{ $merge: { into: 'auditlogs' } }],
      [{ $match: {} }, { $out: 'auditlogs' }],
    ];
    for (const pipeline of aggregations) {
      await expect(model.aggregate(pipeline).exec()).rejects.toThrow('leaves no audit row');
    }
    expect(await model.aggregate([{ $match: { _id: null } }])).toEqual([]);
  });
});
