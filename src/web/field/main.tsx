import { start } from '../start.tsx';
import { Field } from './Field.tsx';

void start(<Field />);
