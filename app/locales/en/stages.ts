/** The rules of stages where counselors meet them. */
export default {
  note: 'Note',
  noteHint: 'It stays with the student while they are in this stage.',
  followup: 'Next follow-up',
  move: 'Change the stage',
  final: 'Nobody can take the student out of this stage again.',
  unreachable: 'A student does not come here from the stage they are in.',
  asks: {
    followup: 'This stage asks for a next follow-up.',
    note: 'This stage asks for a note.',
    perhaps: 'Some stages ask for a note or a next follow-up. Give it here.',
  },
  late_one: '{{count}} day late',
  late_other: '{{count}} days late',
  suggested: 'In use: {{tags}}',
} as const;
