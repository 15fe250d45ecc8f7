import { expect, it } from 'vitest';
import { drawings } from '../../src/ui/icons.ts';
import fragment from '../../../src/main/resources/templates/fragments/icons.html?raw';

it('pages rendered by Java have the same drawings', () => {
  const found = [...fragment.matchAll(/th:case="'([a-z]+)'" d="([^"]+)"/g)].map(([, name, drawing]) => [name, drawing]);
  expect(found).toEqual(Object.entries(drawings));
});
