import fc from 'fast-check';
import { Types } from 'mongoose';
import { describe, expect, test } from 'vitest';
import { derivedAssignment, headlineOf } from '#models/assignment-rules';
import { AGENT_ROLES, COUNSELOR_STATUSES } from '#models/vocabulary';
import { AppError } from '#server/kernel/errors';
import {
  activeEntry,
  addAgent,
  assignLead,
  endAgent,
  reassign,
  release,
  replaceAgent,
  type Team,
} from './team';

const agents = Array.from({ length: 4 }, () => new Types.ObjectId());
const by = new Types.ObjectId();
const NOBODY: Team = { agents: [], history: [] };
const at = new Date('2026-11-25T08:00:00Z');
const change = { by, at, reason: 'why' };
const [anna, badr, carla] = agents as [Types.ObjectId, Types.ObjectId, Types.ObjectId];

const agent = fc.constantFrom(...agents);
const role = fc.constantFrom(...AGENT_ROLES);
type Verb = (team: Team) => Team;
const verb: fc.Arbitrary<Verb> = fc.oneof(
  agent.map(
    (id): Verb =>
      (team) =>
        assignLead(team, id, change),
  ),
  fc.tuple(agent, role).map(
    ([agentId, role]): Verb =>
      (team) =>
        addAgent(team, { agentId, role }, change),
  ),
  fc.tuple(agent, role).map(
    ([agentId, role]): Verb =>
      (team) =>
        reassign(team, { agentId, role }, change),
  ),
  agent.map(
    (id): Verb =>
      (team) =>
        endAgent(team, id, change),
  ),
  fc.constant<Verb>((team) => release(team, change)),
  fc.tuple(agent, fc.option(agent)).map(
    ([from, to]): Verb =>
      (team) =>
        replaceAgent(team, from, to, change),
  ),
  fc.tuple(agent, fc.constantFrom(...COUNSELOR_STATUSES)).map(
    ([id, counselorStatus]): Verb =>
      (team) => ({
        ...team,
        agents: team.agents.map((entry) =>
          entry === activeEntry(team, id) ? { ...entry, counselorStatus } : entry,
        ),
      }),
  ),
);

/** A refused verb leaves the team as it was. */
function tried(team: Team, verb: Verb): Team {
  try {
    return verb(team);
  } catch (error) {
    if (error instanceof AppError) return team;
    throw error;
  }
}

describe('whatever is done to the counselors of a student', () => {
  test('one leads at most, nobody works twice, and what is computed is right', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 30 }), (verbs) => {
        const team = verbs.reduce(tried, NOBODY);
        const active = team.agents.filter((entry) => !entry.to);
        const leads = active.filter((entry) => entry.role === 'lead');
        expect(leads.length).toBeLessThanOrEqual(1);
        const ids = active.map(({ agentId }) => String(agentId));
        expect(new Set(ids).size).toBe(ids.length);
        const derived = derivedAssignment(team.agents);
        expect(derived.scopeAgentIds.map(String)).toEqual(ids.length > 0 ? ids : ['null']);
        expect(derived.assignedAgentId).toEqual(leads[0]?.agentId ?? null);
        const said = new Set(active.map((entry) => entry.counselorStatus));
        const opinions = [...said].filter((status) => status !== 'new');
        expect(derived.disagree).toBe(opinions.length > 1);
        const headline = headlineOf(team.agents);
        expect(headline === null ? said.size === 0 : said.has(headline)).toBe(true);
      }),
    );
  });

  test('the history only grows, by what happened, and an ended stretch never changes', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 30 }), (verbs) => {
        verbs.reduce((before, verb) => {
          const after = tried(before, verb);
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
          const ended = before.agents.filter((entry) => entry.to);
          expect(after.agents.filter((entry) => ended.includes(entry))).toEqual(ended);
          expect(after.agents.length).toBeGreaterThanOrEqual(before.agents.length);
          return after;
        }, NOBODY);
      }),
    );
  });
});

describe('a role changes hands', () => {
  const led = assignLead(NOBODY, anna, change);

  test('the lead ends, the new one begins anew, and both can be read', () => {
    const team = reassign(led, { agentId: badr, role: 'lead' }, change);
    expect(team.agents).toMatchObject([
      { agentId: anna, to: at },
      { agentId: badr, role: 'lead', counselorStatus: 'new', from: at, by, reason: 'why' },
    ]);
    expect(team.history).toEqual([
      { at, action: 'ASSIGN', agentId: anna, role: 'lead', by, reason: 'why' },
      { at, action: 'REASSIGN', agentId: badr, role: 'lead', by, reason: 'why' },
    ]);
  });

  test('a supporter who becomes the lead keeps what they said', () => {
    const supported = addAgent(led, { agentId: badr, role: 'support' }, change);
    const said = supported.agents.map((entry) =>
      entry.agentId === badr ? { ...entry, counselorStatus: 'interested' as const } : entry,
    );
    const team = reassign({ ...supported, agents: said }, { agentId: badr, role: 'lead' }, change);
    expect(team.agents.filter((entry) => !entry.to)).toMatchObject([
      { agentId: badr, role: 'lead', counselorStatus: 'interested' },
    ]);
  });

  test('without a holder it is an assignment', () => {
    const team = reassign(NOBODY, { agentId: anna, role: 'visa' }, change);
    expect(team.history).toMatchObject([{ action: 'ADD_AGENT', role: 'visa' }]);
    expect(reassign(NOBODY, { agentId: anna, role: 'lead' }, change).history).toMatchObject([
      { action: 'ASSIGN' },
    ]);
  });

  test('who leaves is replaced in the same role, or the student loses them', () => {
    expect(replaceAgent(led, anna, badr, change).agents[1]).toMatchObject({ role: 'lead' });
    expect(replaceAgent(led, anna, null, change).history[1]).toMatchObject({
      action: 'END_AGENT',
      agentId: anna,
    });
    expect(replaceAgent(led, carla, badr, change)).toBe(led);
    const supported = addAgent(led, { agentId: badr, role: 'support' }, change);
    const promoted = replaceAgent(supported, anna, badr, change).agents;
    expect(promoted.filter((entry) => !entry.to)).toMatchObject([{ agentId: badr, role: 'lead' }]);
    const rid = replaceAgent(supported, badr, anna, change).agents;
    expect(rid.filter((entry) => !entry.to)).toMatchObject([{ agentId: anna, role: 'lead' }]);
  });
});

test.each<[string, Verb, string]>([
  ['a second lead by assignment', (team) => assignLead(team, badr, change), 'CONFLICT'],
  [
    'a second lead by adding',
    (team) => addAgent(team, { agentId: badr, role: 'lead' }, change),
    'BUSINESS_RULE',
  ],
  [
    'the same agent twice',
    (team) => addAgent(team, { agentId: anna, role: 'visa' }, change),
    'CONFLICT',
  ],
  [
    'the lead to the lead',
    (team) => reassign(team, { agentId: anna, role: 'lead' }, change),
    'CONFLICT',
  ],
  ['the end of who is not there', (team) => endAgent(team, badr, change), 'NOT_FOUND'],
])('%s is refused', (_what, verb, code) => {
  const led = assignLead(NOBODY, anna, change);
  expect(() => verb(led)).toThrow(expect.objectContaining({ code }));
});

test('the counselors say together what asks for most', () => {
  const saying = (...list: (typeof COUNSELOR_STATUSES)[number][]) =>
    headlineOf(list.map((counselorStatus) => ({ counselorStatus })));
  expect(saying()).toBeNull();
  expect(saying('new', 'not_interested')).toBe('not_interested');
  expect(saying('unreachable', 'interested', 'done')).toBe('interested');
  expect(headlineOf([{ counselorStatus: 'interested', to: at }])).toBeNull();
});
