export default {
  title: 'Background work',
  kind: {
    customers: {
      reassign: 'Reassigning students',
      handover: 'Handing students over',
    },
  },
  progress: '{{done}} of {{total}}',
  waiting: 'Starts in a moment',
  cancel: 'Cancel',
  dismiss: 'Close',
  state: {
    queued: 'Waiting',
    running: 'Running',
    done: 'Finished',
    failed: 'Stopped by an error',
    cancelled: 'Cancelled',
  },
  left_one: '{{count}} could not be changed',
  left_other: '{{count}} could not be changed',
} as const;
