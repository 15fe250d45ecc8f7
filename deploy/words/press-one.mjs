// Tells the exchange that a caller pressed 1 while the words were played: hands her call over to
// sip:1@… and ends it. Knows a call by its Call-ID only, and writes nothing down.
//   node press-one.mjs [port of baresip's ctrl_tcp, 4444]
import { connect } from 'node:net';

const port = Number(process.argv[2] ?? 4444);
const AGAIN_AFTER = 2_000;
// Long enough for the exchange to have heard of it, also when the first packet is lost.
const ENDS_AFTER = 1_500;

listen();

/** Whenever baresip is away, it is looked for again. */
function listen() {
  const line = connect(port, '127.0.0.1');
  const pressed = new Set();
  let left = Buffer.alloc(0);
  line.on('connect', () => console.error('event=listening'));
  line.on('data', (bytes) => {
    const { messages, rest } = messagesIn(Buffer.concat([left, bytes]));
    left = rest;
    messages.forEach((message) => heard(message, pressed, line));
  });
  line.on('error', () => {});
  line.on('close', () => setTimeout(listen, AGAIN_AFTER));
}

function heard({ type, id, param }, pressed, line) {
  if (type === 'CALL_CLOSED') pressed.delete(id);
  if (type !== 'CALL_DTMF_START' || param !== '1' || pressed.has(id)) return;
  pressed.add(id);
  within(id, line, 'transfer', 'sip:1@127.0.0.1');
  setTimeout(() => { if (pressed.has(id)) within(id, line, 'hangup'); }, ENDS_AFTER);
}

/** A command is for the call that was found last; both go in one write, so nothing comes between. */
function within(id, line, command, params = '') {
  line.write(message({ command: 'callfind', params: id }) + message({ command, params }));
}

function message(content) {
  const text = JSON.stringify(content);
  return `${Buffer.byteLength(text)}:${text},`;
}

/** Netstrings: a length, a colon, so many bytes and a comma. */
function messagesIn(bytes) {
  const messages = [];
  let rest = bytes;
  for (;;) {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
    if (colon < 0 || rest.length <= end) return { messages, rest };
    messages.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end + 1);
  }
}
