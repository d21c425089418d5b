import { headlineOf } from '#models/assignment-rules';
import { missingForApplication } from '#models/customer-rules';
import type { AssignedAgent, CustomerRecord } from '#models/customer-types';
import { completed } from './completed';
import type { CustomerOutput, CustomerRow } from './output';

/** Names of agents by id; a name that is not known stays empty. */
export type AgentNames = ReadonlyMap<string, string>;

/** What a list reads of each customer. */
export const ROW_PROJECTION = {
  customerNumber: 1,
  version: 1,
  degreeType: 1,
  'basicData.customerName': 1,
  'basicData.nameArabic': 1,
  'basicData.nameLatin': 1,
  'basicData.customerPhone': 1,
  'basicData.email': 1,
  'basicData.nationality': 1,
  'marketing.source': 1,
  'evaluation.salesStatus': 1,
  'evaluation.lostReason': 1,
  'evaluation.rating': 1,
  'evaluation.statusChangedAt': 1,
  'assignment.agents': 1,
  'assignment.disagree': 1,
  tags: 1,
  nextFollowupAt: 1,
  isDeleted: 1,
  createdBy: 1,
  createdAt: 1,
  updatedAt: 1,
} as const;

export function toRow(stored: CustomerRecord, names: AgentNames): CustomerRow {
  const record = completed(stored);
  const { basicData, evaluation } = record;
  return {
    id: record._id.toHexString(),
    customerNumber: record.customerNumber,
    version: record.version,
    degreeType: record.degreeType,
    customerName: basicData.customerName,
    nameArabic: basicData.nameArabic ?? null,
    nameLatin: basicData.nameLatin ?? null,
    customerPhone: basicData.customerPhone,
    email: basicData.email ?? null,
    nationality: basicData.nationality ?? null,
    source: record.marketing?.source ?? null,
    salesStatus: evaluation.salesStatus,
    lostReason: evaluation.lostReason ?? null,
    statusChangedAt: iso(evaluation.statusChangedAt),
    rating: evaluation.rating ?? null,
    agents: activeAgents(record, names),
    disagree: record.assignment?.disagree ?? false,
    tags: record.tags ?? [],
    nextFollowupAt: iso(record.nextFollowupAt),
    isDeleted: record.isDeleted,
    createdBy: record.createdBy?.toHexString() ?? null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

export function toCustomer(stored: CustomerRecord, names: AgentNames): CustomerOutput {
  const record = completed(stored);
  const { marketing, evaluation, assignment } = record;
  return {
    id: record._id.toHexString(),
    customerNumber: record.customerNumber,
    version: record.version,
    degreeType: record.degreeType,
    basicData: record.basicData,
    marketing: {
      ...marketing,
      firstTouchAt: iso(marketing?.firstTouchAt),
      lastTouchAt: iso(marketing?.lastTouchAt),
    },
    currentQualification: record.currentQualification ?? {},
    desiredProgram: record.desiredProgram,
    evaluation: { ...evaluation, statusChangedAt: iso(evaluation.statusChangedAt) },
    assignment: {
      assignedAgentId: assignment.assignedAgentId?.toHexString() ?? null,
      agents: activeAgents(record, names),
      headline: headlineOf(assignment.agents ?? []),
      disagree: assignment.disagree,
    },
    documents: record.documents ?? [],
    tags: record.tags ?? [],
    customFields: record.customFields ?? {},
    nextFollowupAt: iso(record.nextFollowupAt),
    isDeleted: record.isDeleted,
    deletedAt: iso(record.deletedAt),
    createdBy: record.createdBy?.toHexString() ?? null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    missing: missingForApplication(record),
  };
}

function activeAgents(record: CustomerRecord, names: AgentNames) {
  return (record.assignment?.agents ?? [])
    .filter((agent) => !agent.to)
    .map((agent: AssignedAgent) => {
      const agentId = agent.agentId.toHexString();
      return {
        agentId,
        name: names.get(agentId) ?? null,
        role: agent.role,
        counselorStatus: agent.counselorStatus,
        from: agent.from.toISOString(),
      };
    });
}

function iso(date: Date | null | undefined): string | null {
  return date ? date.toISOString() : null;
}
