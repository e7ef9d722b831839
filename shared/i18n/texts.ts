type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type PluralBase<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : never

/**
 * The shape of a translation of `Source`: the same keys, where counted ones take the plural forms of their own
 * language (`users_one`, `users_few` …). Which forms a language needs is checked by a test.
 */
export type Translation<Source> = {
  readonly [
    Key in keyof Source as Key extends `${string}_${'one' | 'other'}` ? never : Key
  ]: Source[Key] extends string ? string : Translation<Source[Key]>
} & {
  readonly [Key in PluralBase<keyof Source> as `${Key}_${PluralForm}`]?: string
}
