/** The plural forms Arabic has beyond `one` and `other`. */
type ArabicForm = 'zero' | 'two' | 'few' | 'many';

type Stem<Key> = Key extends `${infer Base}_other` ? Base : never;

/** The shape another language must have: the same keys, and every Arabic form of each plural. */
export type Arabic<English> = {
  [Key in keyof English]: English[Key] extends string ? string : Arabic<English[Key]>;
} & { [Key in `${Stem<keyof English>}_${ArabicForm}`]: string };
