// When a session ends in mid-form, requests wait here while a sign-in dialog opens over the page, then run again.
// Nothing typed is lost, because the page beneath never unmounts.
type Settle = (signedInAgain: boolean) => void;

let waiting: Settle[] = [];
let listener: ((open: boolean) => void) | undefined;

/** Resolves true once the person has signed in again, false when they gave up. */
export function signInAgain(): Promise<boolean> {
  if (!listener) return Promise.resolve(false);
  return new Promise((settle) => {
    waiting.push(settle);
    listener?.(true);
  });
}

export function settleSignIn(signedInAgain: boolean): void {
  const settled = waiting;
  waiting = [];
  listener?.(false);
  for (const settle of settled) settle(signedInAgain);
}

/** The shell's dialog registers itself; signed-out pages have none, so their 401 stays an ordinary answer. */
export function onSignInNeeded(open: (open: boolean) => void): () => void {
  listener = open;
  return () => {
    if (listener === open) listener = undefined;
  };
}
