import type { Module } from '../../platform/module.ts';
import { importJobs } from './register-import/import-jobs.ts';
import { importRoutes } from './register-import/import-routes.ts';
import { childrenRoutes } from './routes.ts';
import { sealedColumns } from './sealed-fields.ts';

export const childrenModule: Module = { name: 'children', routes: [...childrenRoutes, ...importRoutes], jobs: importJobs, sealedColumns };
