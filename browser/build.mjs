// Builds the static sealed pages: byte-identical for everybody, every asset named by its content.
//   node build.mjs            → dist/assets, the same packed in dist/br and dist/gzip, dist/pages, dist/asset-manifest.json
//   node build.mjs --messages → only src/generated, for the type check and the tests
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { catalogueSource, differences, keysUsed, languages, readCatalogues, typesOf } from './build/catalogue.mjs';
import { placesFrom } from './build/places.mjs';

const here = import.meta.dirname;
const catalogues = readCatalogues(join(here, '../src/main/resources/messages'));
const pages = [
  { name: 'help', entry: 'src/intake/help.ts', template: 'pages/help.html', icon: 'icon', styles: 'ruggensteun' },
  { name: 'today', entry: 'src/intake/today.ts', template: 'pages/today.html', icon: 'icon-today', styles: 'ruggensteun', installable: 'pages/today.webmanifest' },
  { name: 'bureau', entry: 'src/casefile/bureau.ts', template: 'pages/bureau.html', icon: 'icon-bureau', styles: 'office', installable: 'pages/bureau.webmanifest' },
];
const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
  legalComments: 'none',
  charset: 'utf8',
  write: false,
  logLevel: 'warning',
};

generateMessages();
if (!process.argv.includes('--messages')) await buildPages();

function generateMessages() {
  const wrong = differences(catalogues);
  if (wrong.length > 0) {
    console.error(`The message catalogues do not agree:\n  ${wrong.join('\n  ')}`);
    process.exit(1);
  }
  write('src/generated/messages.ts', typesOf(catalogues.nl));
  for (const language of languages) {
    write(`src/generated/catalogue.${language}.ts`, catalogueSource(language, catalogues[language]));
  }
  const municipalities = readFileSync(join(here, '../src/main/resources/nl/ruggensteun/office/municipalities.csv'), 'utf8');
  write('src/generated/places.json', JSON.stringify(placesFrom(municipalities)));
  write('src/generated/catalogue.ts', "export { catalogue, language } from './catalogue.nl.ts';\n");
}

async function buildPages() {
  rmSync(join(here, 'dist'), { recursive: true, force: true });
  const manifest = {};
  for (const name of ['ruggensteun.css', 'guidance.css', 'office.css']) manifest[name] = emit(name, await styles(name));
  for (const file of readdirSync(join(here, 'static')).sort()) {
    manifest[file] = emit(file, readFileSync(join(here, 'static', file)));
  }
  manifest['front.js'] = emit('front.js', await script('src/guidance/front.ts', 'nl'));
  for (const language of languages) {
    manifest[`search.${language}.js`] = emit(`search.${language}.js`, await script('src/guidance/search.ts', language));
    manifest[`advice.${language}.js`] = emit(`advice.${language}.js`, await script('src/guidance/advice.ts', language));
  }
  for (const name of ['home-scan', 'norm', 'safe-start', 'training']) {
    for (const language of languages) manifest[`${name}.${language}.js`] = emit(`${name}.${language}.js`, await script(`src/guidance/${name}.ts`, language));
  }
  for (const page of pages) {
    for (const language of languages) {
      const name = `${page.name}.${language}`;
      manifest[`${name}.js`] = emit(`${name}.js`, await script(page.entry, language));
      if (page.installable) manifest[`${name}.webmanifest`] = emit(`${name}.webmanifest`, filled(page.installable, language, slotsOf(page, language, manifest)));
      write(`dist/pages/${name}.html`, document(page, language, manifest));
    }
  }
  write('dist/asset-manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
}

async function styles(name) {
  const result = await build({ ...common, entryPoints: [`src/styles/${name}`] });
  return result.outputFiles[0].contents;
}

/** Two passes: the first finds which sources take part, the second ships only the messages that they mention. */
async function script(entry, language) {
  const first = await build({ ...options(entry, language, new Map()), metafile: true });
  const ours = Object.keys(first.metafile.inputs).filter((file) => /^src\/(?!generated\/).*\.ts$/.test(file));
  const sources = ours.map((file) => readFileSync(join(here, file), 'utf8'));
  const result = await build(options(entry, language, keysUsed(sources, catalogues[language])));
  return result.outputFiles[0].contents;
}

function options(entry, language, messages) {
  return { ...common, entryPoints: [entry], plugins: [speaking(language, messages), addresses(), templatesOnly(), oneKindOfKey()] };
}

/** The language is chosen here, never in the browser: the page in each language has its own bundle. */
function speaking(language, messages) {
  return {
    name: 'speaking',
    setup(bundler) {
      bundler.onLoad({ filter: /src\/generated\/catalogue\.ts$/ }, () => ({
        contents: catalogueSource(language, messages),
        loader: 'ts',
      }));
    },
  };
}

/** `import address from './solver.worker.ts?address'` makes that file, a script, a list or a drawing, an asset of its own and gives its address. */
function addresses() {
  return {
    name: 'addresses',
    setup(bundler) {
      bundler.onResolve({ filter: /\?address$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path.replace(/\?address$/, '')),
        namespace: 'address',
      }));
      bundler.onLoad({ filter: /.*/, namespace: 'address' }, async ({ path }) => {
        const file = path.endsWith('.ts') ? await emitScript(path) : emit(basename(path), readFileSync(path));
        return { contents: `export default ${JSON.stringify(`/${file}`)}` };
      });
    },
  };
}

async function emitScript(path) {
  const result = await build({ ...common, entryPoints: [path], plugins: [addresses()] });
  return emit(`${basename(path, '.ts')}.js`, result.outputFiles[0].contents);
}

/** Our pages are functions and templates: of Lit only those, without its element classes. */
function templatesOnly() {
  return {
    name: 'templates-only',
    setup(bundler) {
      bundler.onResolve({ filter: /^lit$/ }, ({ resolveDir, kind }) => bundler.resolve('lit/html.js', { resolveDir, kind }));
    },
  };
}

/**
 * The library that seals also knows keys on other curves and passphrases. Everything of ours is sealed to one kind of
 * recipient (`src/crypto/age.ts` refuses the rest), so that code would only travel along; without it nothing else opens.
 */
function oneKindOfKey() {
  const leftOut = {
    '@noble/curves/nist.js': 'export const p256 = undefined;',
    '@noble/hashes/scrypt.js': 'export const scrypt = undefined;',
    '@noble/post-quantum/hybrid.js': "export { MLKEM768X25519 } from '@noble/post-quantum/hybrid.js'; export const MLKEM768P256 = undefined;",
  };
  return {
    name: 'one-kind-of-key',
    setup(bundler) {
      bundler.onResolve({ filter: /^@noble\// }, ({ path, importer, resolveDir }) =>
        importer.endsWith('age-encryption/dist/recipients.js') && path in leftOut
          ? { path, namespace: 'left-out', pluginData: resolveDir }
          : undefined);
      bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path, pluginData }) => ({ contents: leftOut[path], resolveDir: pluginData }));
      bundler.onLoad({ filter: /post-quantum\/hybrid\.js$/, namespace: 'file' }, ({ path }) => ({ contents: onlyWhenUsed(readFileSync(path, 'utf8')) }));
    },
  };
}

/** Says of each combination of curves that making it has no effect, so that the bundler drops those that nobody uses. */
function onlyWhenUsed(source) {
  return source.replace(/^((?:export )?const \w+) = (\w+\(.*\));$/gm, '$1 = /* @__PURE__ */ (() => $2)();');
}

function document(page, language, manifest) {
  const asset = (name) => manifest[name] ?? fail(`no asset ${name}`);
  return filled(page.template, language, {
    ...slotsOf(page, language, manifest),
    'css-integrity': integrity(asset(`${page.styles}.css`)),
    script: `/${asset(`${page.name}.${language}.js`)}`,
    'script-integrity': integrity(asset(`${page.name}.${language}.js`)),
    installable: `/${manifest[`${page.name}.${language}.webmanifest`]}`,
  });
}

function slotsOf(page, language, manifest) {
  return {
    language,
    head: readFileSync(join(here, 'pages/head.html'), 'utf8').trimEnd(),
    front: language === 'nl' ? '/' : '/en',
    start: language === 'nl' ? '/bureau' : '/en/office',
    css: `/${manifest[`${page.styles}.css`]}`,
    icon: `/${manifest[`${page.icon}.svg`]}`,
    'icon-large': `/${manifest[`${page.icon}-512.png`]}`,
    'icon-touch': `/${manifest[`${page.icon}-180.png`]}`,
  };
}

function filled(template, language, slots) {
  return readFileSync(join(here, template), 'utf8').replace(/\{\{([a-zA-Z.-]+)\}\}/g, (_, slot) => {
    return slots[slot] ?? escaped(catalogues[language].get(slot) ?? fail(`${template}: unknown slot ${slot}`));
  });
}

function emit(name, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const extension = extname(name);
  const file = `assets/${name.slice(0, -extension.length)}-${hash}${extension}`;
  write(`dist/${file}`, contents);
  pack(file, contents);
  return file;
}

/** Packed here once, as small as it gets, and not at each visit; what does not shrink travels as it is. */
function pack(file, contents) {
  const small = { br: brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }), gzip: gzipSync(contents, { level: 9 }) };
  for (const [packing, bytes] of Object.entries(small)) {
    if (bytes.length < contents.length) write(`dist/${packing}/${file}`, bytes);
  }
}

function integrity(file) {
  return `sha384-${createHash('sha384').update(readFileSync(join(here, 'dist', file))).digest('base64')}`;
}

function write(file, contents) {
  const path = join(here, file);
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && Buffer.from(contents).equals(readFileSync(path))) return;
  writeFileSync(path, contents);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function fail(sentence) {
  throw new Error(sentence);
}
