// Builds the web pages if their sources are newer than the last build.
import { ensureWebBuilt } from '../src/platform/web-build.ts';

await ensureWebBuilt(console.log);
