import { describe, expect, it } from 'vitest';
import { moved, usual } from '../../src/alarm/calling-order-steps.ts';

describe('a calling order', () => {
  it('begins from what the line does anyway', () => {
    expect(usual(30).map(({ whom, seconds }) => [whom, seconds])).toEqual([['first', 30], ['second', 30], ['route', 30]]);
  });

  it('changes places with a neighbour and stays whole at its ends', () => {
    const steps = usual(30);
    expect(moved(steps, 0, 1).map(({ whom }) => whom)).toEqual(['second', 'first', 'route']);
    expect(moved(steps, 2, -1).map(({ whom }) => whom)).toEqual(['first', 'route', 'second']);
    expect(moved(steps, 0, -1)).toEqual(steps);
    expect(moved(steps, 2, 1)).toEqual(steps);
  });
});
