import type { Module } from '../../platform/module.ts';
import { childrenRoutes } from './routes.ts';
import { sealedColumns } from './sealed-fields.ts';

export const childrenModule: Module = { name: 'children', routes: childrenRoutes, sealedColumns };
