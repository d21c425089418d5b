export { customerAgents } from './agents';
export { assignAgent } from './assign';
export { bulkReassign } from './bulk';
export { setCounselorStatus } from './counselor-status';
export { endAgentWork } from './end-agent';
export { handOverStudents, queueHandover } from './handover';
export { handoverJob } from './handover-job';
export { reassignJob } from './reassign-job';
