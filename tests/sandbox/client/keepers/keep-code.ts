import type { FieldShape } from '../../exchange/page-params.ts';

/** Paints fields whose truth is a state of the keeper's own, and beside them what that state is. */
export type Keeper = Record<FieldShape, (root: HTMLElement) => void>;

const keepers: Record<string, () => Promise<{ keeper: Keeper }>> = {
  plain: () => import('./plain.ts'),
  react: () => import('./react.tsx'),
  vue: () => import('./vue.ts'),
  angular: () => import('./angular.ts'),
};

/** Has the fields of a form painted by the keeper that its element names. */
export async function keepCode(root: HTMLElement) {
  const load = keepers[root.dataset.keeper ?? ''];
  if (load) (await load()).keeper[root.dataset.shape as FieldShape](root);
}
