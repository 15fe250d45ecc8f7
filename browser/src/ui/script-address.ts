/// The one policy under which a script may be started from its address (a worker, a service worker): our own assets only.
interface ScriptPolicy {
  createScriptURL(address: string): string;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
}

const rules: ScriptPolicy = {
  createScriptURL(address) {
    if (/^\/(assets\/[\w.-]+|service-worker)\.js$/.test(address)) return address;
    throw new TypeError('foreign-script');
  },
};
const policy = globalThis.trustedTypes?.createPolicy('ruggensteun', rules) ?? rules;

/// What `new Worker` and `serviceWorker.register` accept where Trusted Types are enforced.
export function scriptAddress(address: string): string {
  return policy.createScriptURL(address);
}
