// What was changed, to take back and to do again. Knows nothing of what it holds.

export interface History<State> {
  /** Before a change. @param state as it is before */
  record(state: State): void;
  /** @param now the state to come back to with `redo` @returns undefined when there is nothing to take back */
  undo(now: State): { readonly state: State } | undefined;
  /** @returns undefined when nothing was taken back since the last change */
  redo(now: State): { readonly state: State } | undefined;
  clear(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

/** More steps than anybody goes back. */
const MOST = 200;

export function createHistory<State>(): History<State> {
  let past: readonly State[] = [];
  let future: readonly State[] = [];
  return {
    record: (state) => {
      past = [...past, state].slice(-MOST);
      future = [];
    },
    undo: (now) => {
      if (past.length === 0) return undefined;
      const [state] = past.slice(-1);
      past = past.slice(0, -1);
      future = [...future, now];
      return state === undefined ? undefined : { state };
    },
    redo: (now) => {
      if (future.length === 0) return undefined;
      const [state] = future.slice(-1);
      future = future.slice(0, -1);
      past = [...past, now];
      return state === undefined ? undefined : { state };
    },
    clear: () => {
      past = [];
      future = [];
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}
