// Municipalities and provinces as people call them: suggestions for “Uw gemeente, provincie of waterschap”.

/** @param {string} csv @returns {readonly string[]} */
export function placesFrom(csv) {
  const [head, ...rows] = csv.trim().split(/\r?\n/).map(cells);
  const at = (name) => head.indexOf(name);
  const municipalities = rows.map((row) => row[at('name')]);
  const provinces = rows.map((row) => row[at('province')]);
  return [...new Set([...municipalities.map((name) => called(name, municipalities)), ...provinces])].sort(new Intl.Collator('nl').compare);
}

/** “Hengelo (O.)” is Hengelo to whoever lives there; only where two have one name, the addition stays. */
function called(name, all) {
  const short = (other) => other.replace(/ \(.*\)$/, '');
  return all.filter((other) => short(other) === short(name)).length > 1 ? name : short(name);
}

function cells(line) {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, plain, quoted]) => quoted ?? plain);
}
