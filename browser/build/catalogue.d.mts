export type Catalogue = Map<string, string>;
export const languages: readonly ['nl', 'en'];
export function parseCatalogue(text: string, name: string): Catalogue;
export function placeholders(message: string): number[];
export function readCatalogues(folder: string): Record<'nl' | 'en', Catalogue>;
export function differences(catalogues: Record<'nl' | 'en', Catalogue>): string[];
export function typesOf(catalogue: Catalogue): string;
export function catalogueSource(language: 'nl' | 'en', messages: Catalogue): string;
export function keysUsed(sources: readonly string[], catalogue: Catalogue): Catalogue;
