import { start } from '../start.tsx';
import { Portal } from './Portal.tsx';

void start(<Portal />);
