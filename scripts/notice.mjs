// Writes NOTICE from the bill of materials: what is shipped, and under which licence.
// Run: mvn -Dquick org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DoutputFormat=json -DoutputName=sbom && node scripts/notice.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const bom = JSON.parse(readFileSync('target/sbom.json', 'utf8'));
const lock = JSON.parse(readFileSync('browser/package-lock.json', 'utf8'));

const licence = ({ licenses = [] }) =>
  licenses.map((one) => one.expression ?? one.license.id ?? one.license.name).join(' or ') || 'none';
const java = bom.components
  .filter((part) => part.scope !== 'excluded')
  .map((part) => `${part.group}:${part.name} ${part.version} | ${licence(part)}`);
const npm = Object.entries(lock.packages)
  .filter(([path, part]) => path !== '' && !part.dev)
  .map(([path, part]) => `${path.split('node_modules/').at(-1)} ${part.version} | ${part.license}`);

writeFileSync('NOTICE', [
  'Ruggensteun is licensed under the EUPL-1.2. It ships these libraries, each under its own licence.',
  '',
  'In the program:',
  ...java.sort(),
  '',
  'In the pages:',
  ...npm.sort(),
  '',
].join('\n'));
