import type { Module } from '../../platform/module.ts';
import { areasRoutes } from './routes.ts';

/** The division tree and the working-day calendar. */
export const areasModule: Module = { name: 'areas', routes: areasRoutes };
