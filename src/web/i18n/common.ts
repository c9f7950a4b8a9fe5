export { useCommon } from './interface.ts';
