/// The screens that access brings to the office.
import { registerScreen } from '../ui/screens.ts';
import { cardScreen } from './card-screen.ts';
import { linesScreen } from './lines-screen.ts';
import { membersScreen } from './members-screen.ts';
import './rescue-strip.ts';
import { ownKeysScreen } from './own-keys-screen.ts';

for (const screen of [membersScreen, linesScreen, cardScreen, ownKeysScreen]) registerScreen(screen);
