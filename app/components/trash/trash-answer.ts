export interface Problem {
  id: string;
  /** Why, already in the reader's language. */
  why: string;
  /** The live record that stands in the way. */
  otherTo?: string;
}

export type TrashAnswer = { problems: Problem[]; restored: number } | { purgeProblem: string };
