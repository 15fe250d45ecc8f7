/// A page is a function of what it knows. `store(initial, show)` keeps that knowledge and shows it again after each change,
/// once per turn, however many changes there were.
export interface Store<State extends object> {
  readonly state: Readonly<State>;
  set(change: Partial<State>): void;
}

export function store<State extends object>(initial: State, show: (state: Readonly<State>) => void): Store<State> {
  let state: Readonly<State> = initial;
  let waiting = false;
  const shown = (): void => { waiting = false; show(state); };
  return {
    get state() { return state; },
    set(change) {
      state = { ...state, ...change };
      if (waiting) return;
      waiting = true;
      queueMicrotask(shown);
    },
  };
}
