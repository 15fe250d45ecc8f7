/// Solves the proof of work beside the page, so that typing stays smooth.
import { solveChallenge } from 'altcha-lib/v1';

interface Puzzle {
  readonly challenge: string;
  readonly salt: string;
  readonly maxnumber: number;
}

addEventListener('message', (event: MessageEvent<Puzzle>) => {
  const { challenge, salt, maxnumber } = event.data;
  void solveChallenge(challenge, salt, 'SHA-256', maxnumber).promise.then((solution) => {
    postMessage(solution?.number ?? null);
  });
});
