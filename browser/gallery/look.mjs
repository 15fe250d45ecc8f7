// Looks at the gallery as people will see it: `npm run gallery` serves it; `npm run gallery -- FOLDER` also puts pictures of every
// view (telephone and desk, light and dark, 400 %, forced colours, print) into FOLDER and ends with 1 when axe finds anything.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const [folder, only] = process.argv.slice(2);
const views = ['ask', 'errors', 'waiting', 'words', 'room', 'worklist', 'taking', 'file', 'oversight', 'states', 'controls', 'dialog'];
const phone = { width: 360, height: 740, mobile: true };
const desk = { width: 1280, height: 800, mobile: false };
const zoomed = { width: 320, height: 256, mobile: false };
const looks = [
  { name: '360-light', screen: phone, scheme: 'light' },
  { name: '360-dark', screen: phone, scheme: 'dark' },
  { name: '1280-light', screen: desk, scheme: 'light' },
  { name: '1280-dark', screen: desk, scheme: 'dark' },
  { name: 'zoomed', screen: zoomed, scheme: 'light' },
  { name: 'forced', screen: phone, scheme: 'dark', forced: true },
  { name: 'print', screen: desk, scheme: 'light', media: 'print' },
];

const files = await bundle();
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const [type, contents] = files[path] ?? files['/'];
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(contents);
}).listen(folder ? 0 : 8099, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
if (folder) process.exit((await lookAtAll()) ? 0 : 1);
else console.log(`${origin}/?view=ask   (${views.join(', ')})`);

async function bundle() {
  const common = { absWorkingDir: join(here, '..'), bundle: true, write: false, format: 'esm', logLevel: 'warning' };
  const script = await build({ ...common, entryPoints: ['gallery/gallery.ts'] });
  const styles = await build({ ...common, entryPoints: ['src/styles/office.css'] });
  const anchor = 'globalThis.ruggensteunAnchor = { team: "", origin: location.origin, demo: location.search.includes("demo"), number: "088 123 45 67" };';
  return {
    '/': ['text/html; charset=utf-8', readFileSync(join(here, 'gallery.html'))],
    '/gallery.js': ['text/javascript', script.outputFiles[0].text],
    '/ruggensteun.css': ['text/css', styles.outputFiles[0].text],
    '/anchor.js': ['text/javascript', anchor],
  };
}

async function lookAtAll() {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'gallery-'));
  const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars', `--user-data-dir=${profile}`,
    '--remote-debugging-port=0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const call = await connect(await debuggerAddress(browser));
    const axe = readFileSync(join(here, '../node_modules/axe-core/axe.min.js'), 'utf8');
    let clean = true;
    for (const view of only ? only.split(',') : views) {
      for (const look of looks) clean = (await lookAt(call, axe, view, look)) && clean;
    }
    return clean;
  } finally {
    browser.kill();
    await new Promise((resolve) => browser.once('exit', resolve));
    rmSync(profile, { recursive: true, force: true });
  }
}

async function lookAt(call, axe, view, look) {
  const features = { 'prefers-color-scheme': look.scheme, 'prefers-reduced-motion': 'reduce', 'forced-colors': look.forced ? 'active' : 'none' };
  await call('Emulation.setDeviceMetricsOverride', { ...look.screen, deviceScaleFactor: 1 });
  await call('Emulation.setEmulatedMedia', { media: look.media ?? '', features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  await call('Page.navigate', { url: `${origin}/?view=${view}` });
  await new Promise((resolve) => setTimeout(resolve, 700));
  const name = `${view}-${look.name}`;
  const { data } = await call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'));
  if (look.media === 'print') return true;
  const { result } = await call('Runtime.evaluate', { awaitPromise: true, returnByValue: true, expression: `${axe}; axe.run().then((found) => ({
    wide: document.documentElement.scrollWidth > innerWidth,
    violations: found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).slice(0, 3).join(' | ')) }))` });
  const found = [...result.value.violations, ...(result.value.wide ? ['wider than the screen'] : [])];
  if (found.length > 0) console.log(`${name}\n  ${found.join('\n  ')}`);
  return found.length === 0;
}

function debuggerAddress(browser) {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr.on('data', (data) => {
      text += data;
      const match = /ws:\/\/\S+/.exec(text);
      if (match) resolve(match[0]);
    });
    browser.once('exit', () => reject(new Error('chromium did not start')));
  });
}

async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
  const waiting = new Map();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    const answer = waiting.get(id);
    if (!answer) return;
    waiting.delete(id);
    if (error) answer.reject(new Error(error.message));
    else answer.resolve(result);
  };
  const send = (method, params, sessionId) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params, sessionId }));
  });
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  return (method, params = {}) => send(method, params, sessionId);
}
