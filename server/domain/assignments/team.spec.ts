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

/** Made within each test, so that what is wrong with it fails the test. */
const ledByAnna = () => assignLead(NOBODY, anna, change);
const supportedByBadr = () => addAgent(ledByAnna(), { agentId: badr, role: 'support' }, change);

describe('a role changes hands', () => {
  test('the lead ends, the new one begins anew, and both can be read', () => {
    const team = reassign(ledByAnna(), { agentId: badr, role: 'lead' }, change);
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
    const supported = supportedByBadr();
    const said = supported.agents.map((entry) =>
      entry.agentId === badr
        ? { ...entry, counselorStatus: 'interested' as const, firstContactAt: at }
        : entry,
    );
    const team = reassign({ ...supported, agents: said }, { agentId: badr, role: 'lead' }, change);
    expect(team.agents.filter((entry) => !entry.to)).toMatchObject([
      { agentId: badr, role: 'lead', counselorStatus: 'interested', firstContactAt: at },
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
    const led = ledByAnna();
    expect(replaceAgent(led, anna, badr, change).agents[1]).toMatchObject({ role: 'lead' });
    expect(replaceAgent(led, anna, null, change).history[1]).toMatchObject({
      action: 'END_AGENT',
      agentId: anna,
    });
    expect(replaceAgent(led, carla, badr, change)).toBe(led);
    const supported = supportedByBadr();
    const other = replaceAgent(supported, badr, carla, change);
    expect(other.agents.filter((entry) => !entry.to)).toMatchObject([
      { agentId: anna, role: 'lead' },
      { agentId: carla, role: 'support', counselorStatus: 'new', firstContactAt: null },
    ]);
    expect(other.history.at(-1)).toMatchObject({ action: 'REASSIGN', agentId: carla });
    const promoted = replaceAgent(supported, anna, badr, change).agents;
    expect(promoted.filter((entry) => !entry.to)).toMatchObject([{ agentId: badr, role: 'lead' }]);
    const rid = replaceAgent(supported, badr, anna, change).agents;
    expect(rid.filter((entry) => !entry.to)).toMatchObject([{ agentId: anna, role: 'lead' }]);
  });
});

test('adding takes nobody’s place, and a student without a lead can be given one that way', () => {
  const team = supportedByBadr();
  expect(team.agents).toHaveLength(2);
  expect(team.agents.every((entry) => !entry.to)).toBe(true);
  expect(team.history.at(-1)).toMatchObject({ action: 'ADD_AGENT', agentId: badr });
  const first = addAgent(NOBODY, { agentId: carla, role: 'lead' }, change);
  expect(first.agents).toMatchObject([{ agentId: carla, role: 'lead', counselorStatus: 'new' }]);
});

test('releasing ends everybody, each with an entry of its own', () => {
  const team = release(supportedByBadr(), change);
  expect(team.agents.every((entry) => entry.to === at)).toBe(true);
  expect(team.history.slice(2)).toMatchObject([
    { action: 'END_AGENT', agentId: anna, role: 'lead' },
    { action: 'END_AGENT', agentId: badr, role: 'support' },
  ]);
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
])('%s is refused, in words', (_what, verb, code) => {
  const led = ledByAnna();
  const message = expect.stringMatching(/^(This counselor|This student|A student) [a-z].*\.$/);
  expect(() => verb(led)).toThrow(expect.objectContaining({ code, message }));
});

test('the counselors say together what asks for most', () => {
  const saying = (...list: (typeof COUNSELOR_STATUSES)[number][]) =>
    headlineOf(list.map((counselorStatus) => ({ counselorStatus })));
  expect(saying()).toBeNull();
  expect(saying('new', 'not_interested')).toBe('not_interested');
  expect(saying('unreachable', 'interested', 'done')).toBe('interested');
  const order = ['interested', 'in_progress', 'waiting', 'unreachable', 'not_interested', 'done'];
  for (const [rank, status] of [...order, 'new'].entries()) {
    const rest = COUNSELOR_STATUSES.filter((one) => !order.slice(0, rank).includes(one));
    expect(saying(...rest)).toBe(status);
  }
  expect(headlineOf([{ counselorStatus: 'interested', to: at }])).toBeNull();
});

test('counselors disagree when two say something different; who says nothing does not', () => {
  const saying = (...list: (typeof COUNSELOR_STATUSES)[number][]) =>
    derivedAssignment(
      list.map((counselorStatus, index) => ({
        agentId: agents[index] ?? anna,
        role: 'support',
        counselorStatus,
        from: at,
      })),
    ).disagree;
  expect(saying('interested', 'not_interested')).toBe(true);
  expect(saying('interested', 'new')).toBe(false);
  expect(saying('new', 'done', 'done')).toBe(false);
  expect(saying()).toBe(false);
});
