export function placesFrom(csv: string): readonly string[];
