import { start } from '../start.tsx';
import { Console } from './Console.tsx';

void start(<Console />);
