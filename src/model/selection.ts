/** What is picked out on the map and in the tables; rows as in the register, `region` as in `Geography.regions[level]`. */
export type Selection =
  | { readonly kind: 'area'; readonly region: number | null }
  | { readonly kind: 'school'; readonly school: number }
  | { readonly kind: 'workplace'; readonly workplace: number };
