// The 2,048 words of a spoken code: testvectors/rs1/words.txt is the list, src/crypto/wordlist.ts the same list as a module,
// so that nothing has to be fetched before somebody sees the own ten words. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WIDTH = 118;

/** @param {string} text the lines of words.txt @returns {string} the module */
export function asTypeScript(text) {
  const lines = [''];
  for (const word of text.split('\n').filter((line) => line !== '')) {
    const line = lines.at(-1);
    if (line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return `// Made by build/wordlist.mjs from testvectors/rs1/words.txt; a changed word makes every code given out worthless.
export const words: readonly string[] = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/);
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = join(dirname(fileURLToPath(import.meta.url)), '..');
  const target = join(browser, 'src/crypto/wordlist.ts');
  const wanted = asTypeScript(readFileSync(join(browser, '../testvectors/rs1/words.txt'), 'utf8'));
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (readFileSync(target, 'utf8') !== wanted) {
    console.error('src/crypto/wordlist.ts differs from testvectors/rs1/words.txt: run node build/wordlist.mjs');
    process.exitCode = 1;
  }
}
