import type { Config } from '../platform/config.ts';
import type { Installation } from '../platform/installation.ts';

export type DemoScale = 'small' | 'city';

export const loadDemoCity = async (_installation: Installation, _scale: DemoScale, _say: (line: string) => void): Promise<void> => {};

export const loadDemo = async (_config: Config, _words: string[]): Promise<number> => 2;
